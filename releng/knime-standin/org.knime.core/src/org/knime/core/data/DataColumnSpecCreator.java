package org.knime.core.data;

import java.util.List;
import java.util.Objects;

/** Makes column specifications. */
public final class DataColumnSpecCreator {

    private String name;
    private DataType type;
    private DataColumnDomain domain = new DataColumnDomainCreator().createDomain();
    private DataColumnProperties properties = new DataColumnProperties();
    private List<String> elementNames = List.of();

    public DataColumnSpecCreator(String name, DataType type) {
        setName(name);
        setType(type);
    }

    /** Starts from all that a column has. */
    public DataColumnSpecCreator(DataColumnSpec column) {
        name = column.getName();
        type = column.getType();
        domain = column.getDomain();
        properties = column.getProperties();
        elementNames = column.getElementNames();
    }

    /** The name without blanks at its ends; it must not be empty. */
    public void setName(String newName) {
        String trimmed = Objects.requireNonNull(newName, "column name").trim();
        if (trimmed.isEmpty()) {
            throw new IllegalArgumentException("The name of a column must not be empty.");
        }
        name = trimmed;
    }

    public DataType getType() {
        return type;
    }

    public void setType(DataType newType) {
        type = Objects.requireNonNull(newType, "column type");
    }

    public void setDomain(DataColumnDomain newDomain) {
        domain = newDomain == null ? new DataColumnDomainCreator().createDomain() : newDomain;
    }

    public void setProperties(DataColumnProperties newProperties) {
        properties = newProperties == null ? new DataColumnProperties() : newProperties;
    }

    public void setElementNames(String[] names) {
        elementNames = names == null ? List.of() : List.of(names);
    }

    public DataColumnSpec createSpec() {
        return new DataColumnSpec(name, type, domain, properties, elementNames);
    }
}
