package org.knime.core.node;

/** Marks the types of the fluent way to declare nodes. */
public interface FluentNodeAPI {
}
