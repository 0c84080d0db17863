package org.knime.core.node.message;

import org.knime.core.node.port.PortObject;

/** The detail of a message. */
sealed interface Issue {

    /** The author's words. */
    String text();

    /** The words together with what the issue is about, as far as the inputs tell. */
    String render(PortObject... inputs);

    /** An issue in words only. */
    record InText(String text) implements Issue {
        @Override
        public String render(PortObject... inputs) {
            return text;
        }
    }

    /** An issue about one cell of an input table. */
    record InCell(int port, long row, int column, String text) implements Issue {
        @Override
        public String render(PortObject... inputs) {
            return CellNeighbourhood.draw(this, inputs);
        }
    }
}
