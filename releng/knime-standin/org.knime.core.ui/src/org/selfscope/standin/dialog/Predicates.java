package org.selfscope.standin.dialog;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider.PredicateInitializer;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.selfscope.standin.parameters.Defaults;

/** Builds conditions; throws IllegalArgumentException if one speaks of a field that the dialog does not have. */
record Predicates(References references) implements PredicateInitializer {

    @Override
    public BooleanReference getBoolean(Class<? extends ParameterReference<Boolean>> reference) {
        references.require(reference);
        return new BooleanReference() {

            @Override
            public EffectPredicate isTrue() {
                return equal(reference, true);
            }

            @Override
            public EffectPredicate isFalse() {
                return equal(reference, false);
            }
        };
    }

    @Override
    public StringReference getString(Class<? extends ParameterReference<String>> reference) {
        references.require(reference);
        return new StringReference() {

            @Override
            public EffectPredicate isEqualTo(String value) {
                return equal(reference, value);
            }

            @Override
            public EffectPredicate matchesPattern(String pattern) {
                Pattern compiled = Pattern.compile(pattern);
                return new Condition.OfValue(reference, Map.of("pattern", pattern), text -> compiled.matcher((String)text).matches());
            }
        };
    }

    @Override
    public <E extends Enum<E>> EnumReference<E> getEnum(Class<? extends ParameterReference<E>> reference) {
        references.require(reference);
        return new EnumReference<>() {

            @Override
            @SafeVarargs
            @SuppressWarnings("varargs")
            public final EffectPredicate isOneOf(E... values) {
                List<E> accepted = List.of(values);
                List<Map<String, Object>> constants = accepted.stream().map(v -> Json.object("const", v.name())).toList();
                return new Condition.OfValue(reference, Map.of("oneOf", constants), accepted::contains);
            }
        };
    }

    @Override
    public EffectPredicate getPredicate(EffectPredicateProvider provider) {
        EffectPredicate predicate = provider.init(this);
        if (predicate == null) {
            throw new IllegalArgumentException(provider.getClass().getName() + " gives no condition.");
        }
        return predicate;
    }

    @Override
    public EffectPredicate getPredicate(Class<? extends EffectPredicateProvider> providerClass) {
        if (ParameterReference.class.isAssignableFrom(providerClass)) {
            references.require(providerClass);
        }
        return getPredicate(Defaults.create(providerClass));
    }

    @Override
    public EffectPredicate getConstant(Predicate<NodeParametersInput> predicate) {
        return new Condition.OfPorts(predicate);
    }

    @Override
    public boolean isMissing(Class<? extends ParameterReference<?>> reference) {
        return references.get(reference) == null;
    }

    private static EffectPredicate equal(Class<?> reference, Object value) {
        return new Condition.OfValue(reference, Map.of("const", value), value::equals);
    }
}
