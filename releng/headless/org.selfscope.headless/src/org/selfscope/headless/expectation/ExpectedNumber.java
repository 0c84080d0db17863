package org.selfscope.headless.expectation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.BufferedDataTable;

/**
 * A number in a cell, or how much it is above the number in another row.
 *
 * @param row RowID, or text of a cell of the row
 * @param above the other row; nothing for the number itself
 * @param column name of the column
 * @param atLeast smallest number allowed
 * @param atMost largest number allowed
 */
record ExpectedNumber(String row, Optional<String> above, String column, double atLeast, double atMost) {

    /** What is not as expected. */
    Optional<String> violation(BufferedDataTable table) {
        try {
            double value = value(table, row);
            double found = above.isPresent() ? value - value(table, above.get()) : value;
            boolean fits = found >= atLeast && found <= atMost;
            return fits ? Optional.empty() : Optional.of(describe() + " is " + found + ", expected " + range() + ".");
        } catch (NoSuchCell e) {
            return Optional.of(e.getMessage());
        }
    }

    private String describe() {
        return column + " of \"" + row + "\"" + above.map(a -> " minus that of \"" + a + "\"").orElse("");
    }

    private String range() {
        if (Double.isInfinite(atMost)) {
            return "at least " + atLeast;
        }
        return Double.isInfinite(atLeast) ? "at most " + atMost : "from " + atLeast + " to " + atMost;
    }

    private double value(BufferedDataTable table, String name) throws NoSuchCell {
        int index = table.getDataTableSpec().findColumnIndex(column);
        if (index < 0) {
            throw new NoSuchCell("there is no column \"" + column + "\".");
        }
        List<DataCell> cells = new ArrayList<>();
        for (DataRow candidate : table) {
            if (isNamed(candidate, name)) {
                cells.add(candidate.getCell(index));
            }
        }
        if (cells.size() != 1 || !(cells.get(0) instanceof DoubleValue number)) {
            throw new NoSuchCell(cells.size() == 1 ? column + " of \"" + name + "\" is no number but " + cells.get(0) + "."
                : cells.size() + " rows are named \"" + name + "\", expected one.");
        }
        return number.getDoubleValue();
    }

    private static boolean isNamed(DataRow row, String name) {
        return row.getKey().getString().equals(name) || row.stream().anyMatch(c -> !c.isMissing() && c.toString().equals(name));
    }

    /** The table has no such number. */
    private static final class NoSuchCell extends Exception {
        private static final long serialVersionUID = 1;

        NoSuchCell(String message) {
            super(message);
        }
    }
}
