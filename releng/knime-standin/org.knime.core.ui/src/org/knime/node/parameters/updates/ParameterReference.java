package org.knime.node.parameters.updates;

/** A name for a field of type {@code T}, given to it by {@link ValueReference}. */
public interface ParameterReference<T> {
}
