package org.selfscope.standin.dialog;

import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.knime.node.parameters.Widget;
import org.knime.node.parameters.WidgetGroup;
import org.knime.node.parameters.widget.choices.EnumChoice;
import org.selfscope.standin.parameters.Defaults;
import org.selfscope.standin.parameters.ParameterField;

/** Describes the settings for the page: their types, texts and defaults. */
final class DialogSchema {

    private static final Map<Class<?>, List<String>> NUMBERS = Map.of(Byte.class, List.of("integer", "int32"), Integer.class,
        List.of("integer", "int32"), Long.class, List.of("integer", "int64"), Float.class, List.of("number", "float"), Double.class,
        List.of("number", "double"));

    private DialogSchema() {
    }

    /** The fields of a group, by name. */
    static Map<String, Object> properties(Object group) {
        Map<String, Object> properties = new TreeMap<>();
        for (ParameterField field : ParameterField.of(group.getClass())) {
            properties.put(field.name(), property(field, field.get(group)));
        }
        return properties;
    }

    private static Map<String, Object> property(ParameterField field, Object value) {
        Map<String, Object> property = type(field, value);
        WidgetField widget = WidgetField.of(field).orElse(null);
        property.putAll(Json.object("title", widget == null ? null : widget.title(), "description",
            widget == null ? null : description(field, widget), "default", PageValues.of(value)));
        return property;
    }

    /** NB: elements of an array are described where they are shown. */
    private static String description(ParameterField field, WidgetField widget) {
        boolean isArray = field.field().getType().isArray();
        return isArray ? field.annotation(Widget.class).description() : widget.description();
    }

    private static Map<String, Object> type(ParameterField field, Object value) {
        Class<?> type = field.field().getType();
        if (type == Optional.class) {
            Class<?> content = (Class<?>)((ParameterizedType)field.field().getGenericType()).getActualTypeArguments()[0];
            Map<String, Object> property = simple(content);
            property.computeIfPresent("type", (key, name) -> List.of(name, "null"));
            return property;
        }
        if (WidgetGroup.class.isAssignableFrom(type)) {
            return Json.object("type", "object", "properties", properties(value));
        }
        if (type.isArray()) {
            return Json.object("type", "array", "items", items(type.getComponentType()));
        }
        return simple(type);
    }

    private static Map<String, Object> items(Class<?> type) {
        return WidgetGroup.class.isAssignableFrom(type)
            ? Json.object("type", "object", "properties", properties(Defaults.create(type))) : simple(type);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Map<String, Object> simple(Class<?> type) {
        Class<?> boxed = MethodType.methodType(type).wrap().returnType();
        if (type.isEnum()) {
            return Json.object("oneOf", Arrays.stream(type.getEnumConstants())
                .map(c -> Json.object("const", ((Enum)c).name(), "title", EnumChoice.fromEnumConst((Enum)c).text())).toList());
        }
        if (NUMBERS.containsKey(boxed)) {
            return Json.object("type", NUMBERS.get(boxed).get(0), "format", NUMBERS.get(boxed).get(1));
        }
        return Json.object("type", boxed == Boolean.class ? "boolean" : "string");
    }
}
