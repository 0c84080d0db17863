package org.selfscope.headless.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.selfscope.headless.fixture.Headless;
import org.selfscope.standin.table.TableAccess;

class ScalarTableTest {

    @BeforeEach
    void announceTypes(@TempDir Path folder) throws Exception {
        new Headless(folder);
    }

    private static BufferedDataTable table(List<DataType> types, List<DataRow> rows) {
        DataTableSpecCreator spec = new DataTableSpecCreator();
        for (int i = 0; i < types.size(); i++) {
            spec.addColumns(new DataColumnSpecCreator("c" + i, types.get(i)).createSpec());
        }
        DataTableSpec created = spec.createSpec();
        return TableAccess.INSTANCE.create(created, rows.size(), () -> rows);
    }

    private static DataRow row(String key, DataCell... cells) {
        return new DefaultRow(key, cells);
    }

    @Test
    void columnsAreAlignedAndFractionsShortened() {
        BufferedDataTable table = table(List.of(StringCell.TYPE, DoubleCell.TYPE, IntCell.TYPE),
            List.of(row("a", new StringCell("Noisy"), new DoubleCell(21.123456), new IntCell(1)),
                row("longer", new StringCell("B"), new DoubleCell(1234567), new IntCell(123456789))));
        assertEquals(List.of("        c0     c1          c2", "a       Noisy  21.123      1", "longer  B      1.2346e+06  123456789"),
            ScalarTable.lines(table).orElseThrow());
    }

    @Test
    void valuesThatAreNotNumbersStayReadable() {
        assertEquals("NaN", ScalarTable.text(new DoubleCell(Double.NaN)));
        assertEquals("-Infinity", ScalarTable.text(new DoubleCell(Double.NEGATIVE_INFINITY)));
        assertEquals("?", ScalarTable.text(DataType.getMissingCell()));
    }

    @Test
    void longTablesAreNotPrinted() {
        List<DataRow> rows = IntStream.range(0, 21).<DataRow>mapToObj(i -> row("r" + i, new IntCell(i))).toList();
        assertTrue(ScalarTable.lines(table(List.of(IntCell.TYPE), rows)).isEmpty());
        assertEquals(21, ScalarTable.lines(table(List.of(IntCell.TYPE), rows.subList(0, 20))).orElseThrow().size());
    }

    @Test
    void aTableWithoutColumnsIsNotPrinted() {
        assertTrue(ScalarTable.lines(table(List.of(), List.of())).isEmpty());
    }

    @Test
    void truthValuesAreTextOrNumberToo() {
        assertEquals(2, ScalarTable.lines(table(List.of(BooleanCell.TYPE), List.of(row("r", BooleanCell.TRUE)))).orElseThrow().size());
    }
}
