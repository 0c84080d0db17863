package org.selfscope.standin.parameters;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import org.knime.core.data.DataType;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.selfscope.standin.parameters.SimpleForm.Loader;
import org.selfscope.standin.parameters.SimpleForm.Saver;

/** The types whose values are one entry or one array. */
final class SimpleForms {

    private static final Map<Class<?>, ValueForm> FORMS = new HashMap<>();

    static {
        put(int.class, NodeSettingsWO::addInt, NodeSettingsRO::getInt, 0);
        put(long.class, NodeSettingsWO::addLong, NodeSettingsRO::getLong, 0L);
        put(double.class, NodeSettingsWO::addDouble, NodeSettingsRO::getDouble, 0.0);
        put(float.class, NodeSettingsWO::addFloat, NodeSettingsRO::getFloat, 0f);
        put(byte.class, NodeSettingsWO::addByte, NodeSettingsRO::getByte, (byte)0);
        put(boolean.class, NodeSettingsWO::addBoolean, NodeSettingsRO::getBoolean, false);
        put(String.class, NodeSettingsWO::addString, NodeSettingsRO::getString, "");
        put(Integer.class, int.class);
        put(Long.class, long.class);
        put(Double.class, double.class);
        put(Float.class, float.class);
        put(Byte.class, byte.class);
        put(Boolean.class, boolean.class);
        put(int[].class, NodeSettingsWO::addIntArray, NodeSettingsRO::getIntArray, new int[0]);
        put(long[].class, NodeSettingsWO::addLongArray, NodeSettingsRO::getLongArray, new long[0]);
        put(double[].class, NodeSettingsWO::addDoubleArray, NodeSettingsRO::getDoubleArray, new double[0]);
        put(boolean[].class, NodeSettingsWO::addBooleanArray, NodeSettingsRO::getBooleanArray, new boolean[0]);
        put(String[].class, NodeSettingsWO::addStringArray, NodeSettingsRO::getStringArray, new String[0]);
        put(DataType.class, NodeSettingsWO::addDataType, NodeSettingsRO::getDataType, StringCell.TYPE);
        putText(LocalDate.class, LocalDate::parse, LocalDate.EPOCH);
        putText(LocalTime.class, LocalTime::parse, LocalTime.MIDNIGHT);
        putText(LocalDateTime.class, LocalDateTime::parse, LocalDate.EPOCH.atStartOfDay());
        putText(ZonedDateTime.class, ZonedDateTime::parse, LocalDate.EPOCH.atStartOfDay(ZoneId.of("UTC")));
        putText(ZoneId.class, ZoneId::of, ZoneId.of("UTC"));
    }

    private SimpleForms() {
    }

    /** The form of a type, null if it has none. */
    static ValueForm of(Class<?> type) {
        return FORMS.get(type);
    }

    private static <T> void put(Class<T> type, Saver<T> saver, Loader<T> loader, T placeholder) {
        FORMS.put(type, new SimpleForm<>(saver, loader, placeholder));
    }

    private static void put(Class<?> boxed, Class<?> primitive) {
        FORMS.put(boxed, FORMS.get(primitive));
    }

    private static <T> void putText(Class<T> type, Function<String, T> parser, T placeholder) {
        put(type, (settings, key, value) -> settings.addString(key, value.toString()), (settings, key) -> {
            String text = settings.getString(key);
            try {
                return parser.apply(text);
            } catch (DateTimeException e) {
                throw new InvalidSettingsException("\"" + text + "\" for key \"" + key + "\" is not a " + type.getSimpleName() + ".", e);
            }
        }, placeholder);
    }
}
