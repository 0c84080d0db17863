package org.knime.core.node.message;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataRow;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;

/** Draws the rows around a cell, a caret below the cell and the issue's text, as KNIME shows issues about cells. */
final class CellNeighbourhood {

    private static final int ROWS_AROUND = 2;

    private CellNeighbourhood() {
    }

    static String draw(CellIssue issue, PortObject... inputs) {
        if (issue.port() < inputs.length && inputs[issue.port()] instanceof BufferedDataTable table
            && issue.column() < table.getDataTableSpec().getNumColumns()) {
            return draw(issue, table);
        }
        return issue.text();
    }

    private static String draw(CellIssue issue, BufferedDataTable table) {
        List<String> lines = new ArrayList<>();
        lines.add("RowID | " + table.getDataTableSpec().getColumnSpec(issue.column()).getName());
        long index = 0;
        for (DataRow row : table) {
            if (Math.abs(index - issue.row()) <= ROWS_AROUND) {
                lines.add(row.getKey().getString() + " | " + row.getCell(issue.column()));
            }
            if (index == issue.row()) {
                lines.add(" ".repeat(row.getKey().getString().length() + " | ".length()) + "^");
            }
            index++;
        }
        lines.add(issue.text());
        return String.join("\n", lines);
    }
}
