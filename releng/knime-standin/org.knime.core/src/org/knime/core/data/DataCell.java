package org.knime.core.data;

import java.io.Serializable;

/** An immutable value in a table. */
public abstract class DataCell implements DataValue, Serializable {

    private static final long serialVersionUID = 1;

    public final DataType getType() {
        return DataType.getType(getClass());
    }

    public boolean isMissing() {
        return false;
    }

    /** Whether a cell of the same class has the same content. */
    protected abstract boolean equalsDataCell(DataCell other);

    @Override
    public final boolean equals(Object other) {
        return this == other || other != null && getClass() == other.getClass() && equalsDataCell((DataCell)other);
    }

    @Override
    public abstract int hashCode();

    @Override
    public abstract String toString();
}
