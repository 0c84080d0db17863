package org.knime.core.data;

import java.util.List;
import java.util.Objects;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** Name, type and what else is known about a column. Made by {@link DataColumnSpecCreator}. */
public final class DataColumnSpec {

    private static final String NAME = "column_name";
    private static final String ELEMENTS = "element_names";
    private static final String TYPE = "column_type";
    private static final String DOMAIN = "column_domain";
    private static final String PROPERTIES = "column_properties";

    private final String name;
    private final DataType type;
    private final DataColumnDomain domain;
    private final DataColumnProperties properties;
    private final List<String> elementNames;

    DataColumnSpec(String name, DataType type, DataColumnDomain domain, DataColumnProperties properties, List<String> elementNames) {
        this.name = name;
        this.type = type;
        this.domain = domain;
        this.properties = properties;
        this.elementNames = elementNames;
    }

    public String getName() {
        return name;
    }

    public DataType getType() {
        return type;
    }

    public DataColumnDomain getDomain() {
        return domain;
    }

    public DataColumnProperties getProperties() {
        return properties;
    }

    public List<String> getElementNames() {
        return elementNames;
    }

    /** Whether name and type are the same. */
    public boolean equalStructure(DataColumnSpec other) {
        return other != null && name.equals(other.name) && type.equals(other.type);
    }

    public boolean isCompatibleWith(DataColumnSpec other) {
        return other != null && name.equals(other.name) && type.isASuperTypeOf(other.type);
    }

    public void save(ConfigWO config) {
        config.addString(NAME, name);
        config.addStringArray(ELEMENTS, elementNames.toArray(String[]::new));
        type.save(config.addConfig(TYPE));
        domain.save(config.addConfig(DOMAIN));
        properties.save(config.addConfig(PROPERTIES));
        config.addConfig("meta_data");
    }

    public static DataColumnSpec load(ConfigRO config) throws InvalidSettingsException {
        return new DataColumnSpec(config.getString(NAME), DataType.load(config.getConfig(TYPE)),
            DataColumnDomain.load(config.getConfig(DOMAIN)), DataColumnProperties.load(config.getConfig(PROPERTIES)),
            List.of(config.getStringArray(ELEMENTS, new String[0])));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataColumnSpec s && equalStructure(s) && domain.equals(s.domain) && properties.equals(s.properties)
            && elementNames.equals(s.elementNames);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, type);
    }

    @Override
    public String toString() {
        return name + " (" + type + ")";
    }
}
