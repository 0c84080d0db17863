package org.knime.core.node.message;

import org.knime.core.node.port.PortObject;

/** An issue in words only. */
record TextIssue(String text) implements Issue {

    @Override
    public String render(PortObject... inputs) {
        return text;
    }
}
