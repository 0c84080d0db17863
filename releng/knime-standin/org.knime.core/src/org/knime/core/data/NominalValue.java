package org.knime.core.data;

/** Marks cells whose column lists the values that occur in its domain, if they are few. */
public interface NominalValue extends DataValue {
}
