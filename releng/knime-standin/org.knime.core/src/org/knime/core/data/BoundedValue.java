package org.knime.core.data;

/** Marks cells whose column has a smallest and a largest value in its domain. */
public interface BoundedValue extends DataValue {
}
