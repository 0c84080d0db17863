package org.knime.core.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataColumnDomain;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.selfscope.standin.DuplicateKeyException;
import org.selfscope.standin.TestPlugins;

class BufferedDataContainerTest {

    private final DataTableSpec spec = new DataTableSpec(new String[]{"x", "label"}, new DataType[]{DoubleCell.TYPE, StringCell.TYPE});
    private final BufferedDataContainer container = new BufferedDataContainer(spec, true);

    @BeforeAll
    static void announce(@TempDir Path folder) throws Exception {
        TestPlugins.use(folder);
    }

    private static DataRow row(String key, double x, String label) {
        return new DefaultRow(key, new DoubleCell(x), new StringCell(label));
    }

    @Test
    void theTableHasTheRowsInTheirOrder() {
        container.addRowToTable(row("b", 1, "p"));
        container.addRowToTable(row("a", 2, "q"));
        container.close();
        BufferedDataTable table = container.getTable();
        List<String> keys = new ArrayList<>();
        table.forEach(r -> keys.add(r.getKey().getString()));
        assertEquals(List.of("b", "a"), keys);
        assertEquals(2, table.size());
        assertEquals("Rows: 2, Cols: 2", table.getSummary());
        assertSame(table, container.getTable());
    }

    @Test
    void aRowNameIsTakenOnlyOnce() {
        container.addRowToTable(row("a", 1, "p"));
        String message = assertThrows(DuplicateKeyException.class, () -> container.addRowToTable(row("a", 2, "q"))).getMessage();
        assertTrue(message.contains("\"a\""), message);
    }

    @Test
    void aCellOfAnotherTypeIsRefusedAndNamed() {
        DataRow wrong = new DefaultRow("r", new IntCell(1), new StringCell("p"));
        String message = assertThrows(IllegalArgumentException.class, () -> container.addRowToTable(wrong)).getMessage();
        assertTrue(message.contains("\"r\"") && message.contains("\"x\"") && message.contains("IntCell"), message);
    }

    @Test
    void missingCellsFitEverywhere() {
        container.addRowToTable(new DefaultRow("r", new MissingCell("no value"), DataType.getMissingCell()));
        container.close();
        assertEquals(1, container.getTable().size());
    }

    @Test
    void rowsOfAnotherLengthAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> container.addRowToTable(new DefaultRow("r", new DoubleCell(1))));
    }

    @Test
    void theTableComesAfterClosingAndRowsBefore() {
        assertThrows(IllegalStateException.class, container::getTable);
        container.close();
        container.close();
        assertEquals(0, container.getTable().size());
        assertThrows(IllegalStateException.class, () -> container.addRowToTable(row("a", 1, "p")));
    }

    @Test
    void domainsAreThoseOfTheRows() {
        container.addRowToTable(row("a", 3, "p"));
        container.addRowToTable(row("b", -1, "q"));
        container.addRowToTable(new DefaultRow("c", DataType.getMissingCell(), DataType.getMissingCell()));
        container.close();
        DataTableSpec found = container.getTable().getDataTableSpec();
        assertEquals(new DoubleCell(-1), found.getColumnSpec("x").getDomain().getLowerBound());
        assertEquals(new DoubleCell(3), found.getColumnSpec("x").getDomain().getUpperBound());
        assertFalse(found.getColumnSpec("x").getDomain().hasValues());
        DataColumnDomain labels = found.getColumnSpec("label").getDomain();
        assertEquals(List.of(new StringCell("p"), new StringCell("q")), List.copyOf(labels.getValues()));
        assertFalse(labels.hasBounds());
    }

    @Test
    void tooManyValuesAreNotListed() {
        for (int i = 0; i <= 60; i++) {
            container.addRowToTable(row("r" + i, i, "label " + i));
        }
        container.close();
        assertFalse(container.getTable().getDataTableSpec().getColumnSpec("label").getDomain().hasValues());
    }

    @Test
    void rowsCannotBeRemovedAndAClosedIteratorEnds() {
        container.addRowToTable(row("a", 1, "p"));
        container.close();
        CloseableRowIterator rows = container.getTable().iterator();
        assertThrows(UnsupportedOperationException.class, rows::remove);
        rows.close();
        assertFalse(rows.hasNext());
        assertTrue(container.getTable().iterator().hasNext());
    }
}
