package org.selfscope.standin.dialog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.knime.node.parameters.WidgetGroup;
import org.selfscope.standin.parameters.ParameterField;

/** Tells the page under which keys settings are stored, for the flow variables that control them. */
final class PersistSchema {

    private PersistSchema() {
    }

    static Map<String, Object> of(Class<?> group) {
        Map<String, Object> properties = new LinkedHashMap<>();
        ParameterField.of(group).forEach(field -> properties.put(field.name(), of(field)));
        return Json.object("type", "object", "properties", properties);
    }

    private static Map<String, Object> of(ParameterField field) {
        Class<?> type = field.field().getType();
        if (type == Optional.class) {
            return Json.object("configPaths", List.of(List.of(field.key() + "_is_present"), List.of(field.key())));
        }
        Map<String, Object> persist = Json.object("configKey", field.key().equals(field.name()) ? null : field.key());
        if (WidgetGroup.class.isAssignableFrom(type)) {
            persist.putAll(of(type));
        } else if (type.isArray() && WidgetGroup.class.isAssignableFrom(type.getComponentType())) {
            persist.putAll(Json.object("type", "array", "items", of(type.getComponentType())));
        }
        return persist;
    }
}
