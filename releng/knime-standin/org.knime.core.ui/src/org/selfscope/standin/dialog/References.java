package org.selfscope.standin.dialog;

import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.selfscope.standin.parameters.ParameterField;

/** The fields of a dialog that have a {@link ValueReference}. */
final class References {

    private final Map<Class<?>, FieldPath> fields = new HashMap<>();

    private References() {
    }

    /** The references of a class and its nested groups; mistakes are added to the list. */
    static References of(Class<?> type, List<String> mistakes) {
        References references = new References();
        references.collect(type, mistakes);
        return references;
    }

    /** The field of a reference, null if the dialog has none. */
    FieldPath get(Class<?> reference) {
        return fields.get(reference);
    }

    /** Throws IllegalArgumentException if the dialog has no field of that reference. */
    void require(Class<?> reference) {
        if (get(reference) == null) {
            throw new IllegalArgumentException("No field has @ValueReference(" + reference.getSimpleName() + ".class).");
        }
    }

    private void collect(Class<?> type, List<String> mistakes) {
        for (FieldPath path : FieldPath.of(type)) {
            ValueReference reference = path.field().annotation(ValueReference.class);
            if (reference != null) {
                add(reference.value(), path, mistakes);
            }
        }
    }

    private void add(Class<?> reference, FieldPath path, List<String> mistakes) {
        ParameterField field = path.field();
        if (fields.putIfAbsent(reference, path) != null) {
            mistakes.add(field + " has the same reference as " + fields.get(reference).field() + ".");
        }
        Type referred = referredType(reference);
        if (referred instanceof Class<?> type && type != boxed(field.field().getType())) {
            mistakes.add("%s is a %s, but its reference is one to a %s.".formatted(field, field.field().getType().getSimpleName(),
                type.getSimpleName()));
        }
    }

    /** The T of ParameterReference&lt;T&gt;, null if it is not known. */
    private static Type referredType(Class<?> reference) {
        return Stream.concat(Arrays.stream(reference.getGenericInterfaces()),
            Arrays.stream(reference.getInterfaces()).flatMap(parent -> Arrays.stream(parent.getGenericInterfaces())))
            .filter(parent -> parent instanceof ParameterizedType generic && generic.getRawType() == ParameterReference.class)
            .map(parent -> ((ParameterizedType)parent).getActualTypeArguments()[0]).findFirst().orElse(null);
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }
}
