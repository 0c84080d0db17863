package org.selfscope.standin.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.knime.node.parameters.WidgetGroup;
import org.selfscope.standin.parameters.ParameterField;

/** A field of a parameters class, behind the fields of the groups that it is in. */
record FieldPath(List<ParameterField> fields) {

    /** All fields that are no groups of fields, in their order. */
    static List<FieldPath> of(Class<?> type) {
        List<FieldPath> paths = new ArrayList<>();
        collect(type, List.of(), paths);
        return paths;
    }

    private static void collect(Class<?> type, List<ParameterField> groups, List<FieldPath> paths) {
        for (ParameterField field : ParameterField.shown(type)) {
            List<ParameterField> fields = new ArrayList<>(groups);
            fields.add(field);
            Class<?> fieldType = field.field().getType();
            if (WidgetGroup.class.isAssignableFrom(fieldType)) {
                collect(fieldType, fields, paths);
            } else {
                paths.add(new FieldPath(List.copyOf(fields)));
            }
        }
    }

    ParameterField field() {
        return fields.get(fields.size() - 1);
    }

    /** The value in an object of the outermost class. */
    Object get(Object settings) {
        Object value = settings;
        for (ParameterField field : fields) {
            value = field.get(value);
        }
        return value;
    }

    /** As the page finds the field below the part of a dialog, "#" for an element of an array. */
    String scope(String part) {
        return part + fields.stream().map(f -> "/properties/" + f.name()).collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return fields.stream().map(ParameterField::name).collect(Collectors.joining("."));
    }
}
