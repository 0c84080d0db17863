package org.selfscope.headless.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.IntValue;
import org.knime.core.data.LongValue;
import org.knime.core.data.StringValue;
import org.knime.core.node.BufferedDataTable;

/** A small table of texts and numbers, as aligned lines. */
public final class ScalarTable {

    private static final int MOST_ROWS = 20;

    private ScalarTable() {
    }

    /** The lines of a table; nothing if it is too long or has columns that are neither text nor number. */
    public static Optional<List<String>> lines(BufferedDataTable table) {
        DataTableSpec spec = table.getDataTableSpec();
        boolean fits = table.size() <= MOST_ROWS && spec.getNumColumns() > 0 && spec.stream().allMatch(ScalarTable::isScalar);
        return fits ? Optional.of(align(cells(table))) : Optional.empty();
    }

    private static boolean isScalar(DataColumnSpec column) {
        return column.getType().isCompatible(DoubleValue.class) || column.getType().isCompatible(StringValue.class);
    }

    private static List<List<String>> cells(BufferedDataTable table) {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of(""));
        table.getDataTableSpec().stream().map(DataColumnSpec::getName).forEach(header::add);
        rows.add(header);
        for (DataRow row : table) {
            List<String> texts = new ArrayList<>(List.of(row.getKey().getString()));
            row.stream().map(ScalarTable::text).forEach(texts::add);
            rows.add(texts);
        }
        return rows;
    }

    static String text(DataCell cell) {
        if (cell.isMissing()) {
            return "?";
        }
        boolean isFraction = cell instanceof DoubleValue && !(cell instanceof IntValue) && !(cell instanceof LongValue);
        return isFraction ? number(((DoubleValue)cell).getDoubleValue()) : cell.toString();
    }

    /** Five digits say all that a person compares. */
    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.5g", value) : String.valueOf(value);
    }

    static List<String> align(List<List<String>> rows) {
        int[] widths = IntStream.range(0, rows.get(0).size())
            .map(c -> rows.stream().mapToInt(r -> r.get(c).length()).max().orElse(0)).toArray();
        return rows.stream().map(r -> line(r, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            line.append(c == 0 ? "" : "  ").append(row.get(c)).append(" ".repeat(widths[c] - row.get(c).length()));
        }
        return line.toString().stripTrailing();
    }
}
