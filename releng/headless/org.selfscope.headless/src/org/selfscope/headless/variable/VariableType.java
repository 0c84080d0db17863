package org.selfscope.headless.variable;

import java.util.Arrays;
import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.base.ConfigBaseRO;
import org.knime.core.node.config.base.ConfigBaseWO;

/** The types of flow variables by the identifiers that stand in workflow.knime, and how their values are stored under the key "value". */
public enum VariableType {
    STRING(c -> c.getString(VariableType.VALUE), (c, v) -> c.addString(VariableType.VALUE, (String)v)),
    INTEGER(c -> c.getInt(VariableType.VALUE), (c, v) -> c.addInt(VariableType.VALUE, (Integer)v)),
    LONG(c -> c.getLong(VariableType.VALUE), (c, v) -> c.addLong(VariableType.VALUE, (Long)v)),
    DOUBLE(c -> c.getDouble(VariableType.VALUE), (c, v) -> c.addDouble(VariableType.VALUE, (Double)v)),
    BOOLEAN(c -> c.getBoolean(VariableType.VALUE), (c, v) -> c.addBoolean(VariableType.VALUE, (Boolean)v)),
    INTARRAY(c -> c.getIntArray(VariableType.VALUE), (c, v) -> c.addIntArray(VariableType.VALUE, (int[])v)),
    LONGARRAY(c -> c.getLongArray(VariableType.VALUE), (c, v) -> c.addLongArray(VariableType.VALUE, (long[])v)),
    DOUBLEARRAY(c -> c.getDoubleArray(VariableType.VALUE), (c, v) -> c.addDoubleArray(VariableType.VALUE, (double[])v)),
    BOOLEANARRAY(c -> c.getBooleanArray(VariableType.VALUE), (c, v) -> c.addBooleanArray(VariableType.VALUE, (boolean[])v)),
    STRINGARRAY(c -> c.getStringArray(VariableType.VALUE), (c, v) -> c.addStringArray(VariableType.VALUE, (String[])v));

    private static final String VALUE = "value";

    private final Reader reader;
    private final Writer writer;

    VariableType(Reader reader, Writer writer) {
        this.reader = reader;
        this.writer = writer;
    }

    /** The type with an identifier. */
    public static Optional<VariableType> of(String identifier) {
        return Arrays.stream(values()).filter(t -> t.name().equals(identifier)).findFirst();
    }

    /** The value that a configuration holds. */
    public Object read(ConfigBaseRO config) throws InvalidSettingsException {
        return reader.read(config);
    }

    /** Stores a value of this type. */
    public void write(ConfigBaseWO config, Object value) {
        writer.write(config, value);
    }

    private interface Reader {
        Object read(ConfigBaseRO config) throws InvalidSettingsException;
    }

    private interface Writer {
        void write(ConfigBaseWO config, Object value);
    }
}
