package org.knime.core.node.message;

import org.knime.core.node.port.PortObject;

/** The detail of a message. */
sealed interface Issue permits TextIssue, CellIssue {

    /** The author's words. */
    String text();

    /** The words together with what the issue is about, as far as the inputs tell. */
    String render(PortObject... inputs);
}
