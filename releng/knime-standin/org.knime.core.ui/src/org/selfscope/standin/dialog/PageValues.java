package org.selfscope.standin.dialog;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.knime.node.parameters.WidgetGroup;
import org.selfscope.standin.parameters.ParameterField;

/** Values of settings and of providers as the page gets them: maps, lists, texts, numbers and truth values. */
final class PageValues {

    private PageValues() {
    }

    static Object of(Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Optional<?> optional) {
            return of(optional.orElse(null));
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof WidgetGroup group) {
            return fields(group);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(PageValues::of).toList();
        }
        if (value.getClass().isArray()) {
            return IntStream.range(0, Array.getLength(value)).mapToObj(i -> of(Array.get(value, i))).toList();
        }
        return value.getClass().isRecord() ? components((Record)value) : value.toString();
    }

    /** NB: fields that are null are left out. */
    private static Map<String, Object> fields(WidgetGroup group) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (ParameterField field : ParameterField.of(group.getClass())) {
            Object value = of(field.get(group));
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        return values;
    }

    private static Map<String, Object> components(Record value) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                values.put(component.getName(), of(component.getAccessor().invoke(value)));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalArgumentException(value.getClass().getName() + " cannot be read", e);
            }
        }
        return values;
    }
}
