package org.selfscope.standin.dialog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.knime.node.parameters.Widget;
import org.knime.node.parameters.WidgetGroup;
import org.knime.node.parameters.widget.choices.Label;
import org.selfscope.standin.parameters.ParameterField;

/**
 * A field that is shown in the dialog.
 *
 * @param description an XML fragment, with a list of the constants of an enum and of the fields of array elements
 */
public record WidgetField(String title, String description) {

    /** The shown fields of a class and of its nested groups in their order. */
    public static List<WidgetField> of(Class<?> type) {
        return FieldPath.of(type).stream().flatMap(path -> of(path.field()).stream()).toList();
    }

    /** How a field is shown; nothing if it is not. */
    static Optional<WidgetField> of(ParameterField field) {
        Widget widget = field.annotation(Widget.class);
        return Optional.ofNullable(widget).map(w -> new WidgetField(w.title(), w.description() + list(field.field().getType())));
    }

    private static String list(Class<?> type) {
        if (type.isEnum()) {
            return list(Arrays.stream(type.getEnumConstants()).map(constant -> item((Enum<?>)constant)).flatMap(Optional::stream).toList());
        }
        if (type.isArray() && WidgetGroup.class.isAssignableFrom(type.getComponentType())) {
            return list(of(type.getComponentType()));
        }
        return "";
    }

    private static Optional<WidgetField> item(Enum<?> constant) {
        try {
            Label label = constant.getDeclaringClass().getField(constant.name()).getAnnotation(Label.class);
            return label == null || label.description().isEmpty() ? Optional.empty()
                : Optional.of(new WidgetField(label.value(), label.description()));
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(constant + " is not a field of its enum", e);
        }
    }

    private static String list(List<WidgetField> items) {
        return items.isEmpty() ? "" : items.stream().map(item -> "<li><b>" + item.title + "</b>: " + item.description + "</li>\n")
            .collect(Collectors.joining("", "\n<ul>\n", "</ul>"));
    }
}
