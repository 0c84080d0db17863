package org.knime.core.node.message;

import org.knime.core.node.port.PortObject;

/**
 * An issue about one cell of an input table.
 *
 * @param port position of the table among the node's inputs, from 0
 * @param row position of the row, from 0
 * @param column position of the column, from 0
 * @param text the author's words
 */
record CellIssue(int port, long row, int column, String text) implements Issue {

    @Override
    public String render(PortObject... inputs) {
        return CellNeighbourhood.draw(this, inputs);
    }
}
