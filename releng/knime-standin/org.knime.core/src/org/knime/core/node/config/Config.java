package org.knime.core.node.config;

import java.io.IOException;
import java.io.InputStream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.base.ConfigBase;

/** Settings in memory. Cells are kept as configs that name their class; null is an entry without value. */
public abstract class Config extends ConfigBase implements ConfigRO, ConfigWO {

    private static final long serialVersionUID = 1;

    protected Config(String key) {
        super(key);
    }

    @Override
    public abstract Config getInstance(String key);

    protected static Config loadFromXML(Config config, InputStream in) throws IOException {
        config.load(in);
        return config;
    }

    @Override
    public final Config addConfig(String key) {
        return (Config)addConfigBase(key);
    }

    protected final void addConfig(Config config) {
        addConfigBase(config);
    }

    @Override
    public final Config getConfig(String key) throws InvalidSettingsException {
        return (Config)getConfigBase(key);
    }

    @Override
    public void addDataCell(String key, DataCell cell) {
        CellConfig.write(addConfig(key), cell);
    }

    @Override
    public DataCell getDataCell(String key) throws InvalidSettingsException {
        return CellConfig.read(getConfig(key));
    }

    @Override
    public DataCell getDataCell(String key, DataCell def) {
        try {
            return getDataCell(key);
        } catch (InvalidSettingsException e) {
            return def; // promised by the method
        }
    }

    @Override
    public void addDataType(String key, DataType type) {
        Config config = addConfig(key);
        if (type != null) {
            type.save(config);
        }
    }

    @Override
    public DataType getDataType(String key) throws InvalidSettingsException {
        Config config = getConfig(key);
        return config.keySet().isEmpty() ? null : DataType.load(config);
    }

    @Override
    public DataType getDataType(String key, DataType def) {
        try {
            return getDataType(key);
        } catch (InvalidSettingsException e) {
            return def; // promised by the method
        }
    }

    @Override
    public void addRowKey(String key, RowKey rowKey) {
        addString(key, rowKey == null ? null : rowKey.getString());
    }

    @Override
    public RowKey getRowKey(String key) throws InvalidSettingsException {
        String text = getString(key);
        return text == null ? null : new RowKey(text);
    }

    @Override
    public RowKey getRowKey(String key, RowKey def) {
        try {
            return getRowKey(key);
        } catch (InvalidSettingsException e) {
            return def; // promised by the method
        }
    }
}
