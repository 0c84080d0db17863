package org.knime.node.parameters.persistence;

/** A class whose fields are saved with a node. */
public interface Persistable {
}
