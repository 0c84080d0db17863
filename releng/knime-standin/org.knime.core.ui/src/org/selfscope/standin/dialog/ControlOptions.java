package org.selfscope.standin.dialog;

import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.WidgetGroup;
import org.knime.node.parameters.array.ArrayWidget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.message.TextMessage;
import org.selfscope.standin.parameters.ParameterField;
import org.selfscope.standin.parameters.ValueForm;

/** Writes one control. NB: the formats of messages, radio buttons and value switches are not known from measurements. */
final class ControlOptions {

    private ControlOptions() {
    }

    static Map<String, Object> of(FieldPath path, String scope) {
        ParameterField field = path.field();
        Map<String, Object> options = options(field);
        return Json.object("type", "Control", "scope", scope, "options", options.isEmpty() ? null : options,
            "providedOptions", provided(field));
    }

    private static List<String> provided(ParameterField field) {
        if (field.annotation(TextMessage.class) != null) {
            return List.of("message");
        }
        return field.annotation(ChoicesProvider.class) == null ? null : List.of("possibleValues");
    }

    private static Map<String, Object> options(ParameterField field) {
        Class<?> type = field.field().getType();
        Limits limits = Limits.of(field);
        Map<String, Object> options = Json.object("format", format(field, type),
            "validation", limits.areNone() ? null : limits.json(), "isAdvanced", isAdvanced(field) ? true : null);
        if (type == Optional.class) {
            Class<?> content = (Class<?>)((ParameterizedType)field.field().getGenericType()).getActualTypeArguments()[0];
            options.putAll(Json.object("hideOnNull", true, "default", defaultOf(content)));
        }
        if (type.isArray() && WidgetGroup.class.isAssignableFrom(type.getComponentType())) {
            options.putAll(array(field.annotation(ArrayWidget.class), type.getComponentType()));
        }
        return options;
    }

    /** What an Optional gets when it is switched on; NB: a number without a fraction is written so. */
    private static Object defaultOf(Class<?> content) {
        Object value = PageValues.of(ValueForm.of(content).placeholder());
        return value instanceof Double number ? (Object)number.longValue() : value;
    }

    private static Map<String, Object> array(ArrayWidget widget, Class<?> elementType) {
        return Json.object(
            "detail", FieldPath.of(elementType).stream().filter(p -> p.field().annotation(Widget.class) != null)
                .map(p -> of(p, p.scope("#"))).toList(),
            "addButtonText", widget == null || widget.addButtonText().isEmpty() ? null : widget.addButtonText(),
            "arrayElementTitle", widget == null || widget.elementTitle().isEmpty() ? null : widget.elementTitle());
    }

    private static boolean isAdvanced(ParameterField field) {
        Widget widget = field.annotation(Widget.class);
        return field.annotation(Advanced.class) != null || widget != null && widget.advanced();
    }

    private static String format(ParameterField field, Class<?> type) {
        if (type == Void.class) {
            return "textMessage";
        }
        if (type == boolean.class) {
            return "checkbox";
        }
        if (type == String[].class) {
            return "comboBox";
        }
        if (field.annotation(RadioButtonsWidget.class) != null) {
            return "radio";
        }
        if (field.annotation(ValueSwitchWidget.class) != null) {
            return "valueSwitch";
        }
        return type == String.class && field.annotation(ChoicesProvider.class) != null ? "dropDown" : null;
    }
}
