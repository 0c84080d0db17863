package org.knime.core.node.config;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;

/** The simple cells as settings: the class under {@code datacell}, the value in a config of that name. */
final class CellConfig {

    private static final String CLASS = "datacell";

    private CellConfig() {
    }

    static void write(Config config, DataCell cell) {
        config.addString(CLASS, cell == null ? null : cell.getClass().getName());
        if (cell == null) {
            return;
        }
        Config value = config.addConfig(cell.getClass().getName());
        if (cell instanceof StringCell c) {
            value.addString("StringCell", c.getStringValue());
        } else if (cell instanceof DoubleCell c) {
            value.addDouble("DoubleCell", c.getDoubleValue());
        } else if (cell instanceof IntCell c) {
            value.addInt("IntCell", c.getIntValue());
        } else if (cell instanceof LongCell c) {
            value.addLong("LongCell", c.getLongValue());
        } else if (cell instanceof BooleanCell c) {
            value.addBoolean("BooleanCell", c.getBooleanValue());
        } else if (!(cell instanceof MissingCell)) {
            throw new IllegalArgumentException("A cell of " + cell.getClass().getName() + " cannot be kept in settings.");
        }
    }

    static DataCell read(Config config) throws InvalidSettingsException {
        String name = config.getString(CLASS);
        if (name == null) {
            return null;
        }
        Config value = config.getConfig(name);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "StringCell" -> new StringCell(value.getString("StringCell"));
            case "DoubleCell" -> new DoubleCell(value.getDouble("DoubleCell"));
            case "IntCell" -> new IntCell(value.getInt("IntCell"));
            case "LongCell" -> new LongCell(value.getLong("LongCell"));
            case "BooleanCell" -> value.getBoolean("BooleanCell") ? BooleanCell.TRUE : BooleanCell.FALSE;
            case "MissingCell" -> DataType.getMissingCell();
            default -> throw new InvalidSettingsException("A cell of " + name + " cannot be read from settings.");
        };
    }
}
