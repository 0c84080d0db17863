package org.knime.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;

class DataTypeTest {

    @Test
    void theFirstNamedValueIsPreferred() {
        assertEquals(StringValue.class, StringCell.TYPE.getPreferredValueClass());
        assertEquals(IntValue.class, IntCell.TYPE.getPreferredValueClass());
        assertEquals("Number (Float)", DoubleCell.TYPE.getName());
    }

    @Test
    void aTypeIsCompatibleWithTheValuesOfItsCells() {
        assertTrue(IntCell.TYPE.isCompatible(DoubleValue.class));
        assertTrue(IntCell.TYPE.isCompatible(DataValue.class));
        assertFalse(DoubleCell.TYPE.isCompatible(IntValue.class));
        assertFalse(StringCell.TYPE.isCompatible(DoubleValue.class));
    }

    @Test
    void aMissingCellFitsEveryColumn() {
        DataType missing = DataType.getMissingCell().getType();
        assertTrue(missing.isMissingValueType());
        assertTrue(missing.isCompatible(StringValue.class));
        assertTrue(StringCell.TYPE.isASuperTypeOf(missing));
        assertFalse(missing.isASuperTypeOf(StringCell.TYPE));
    }

    @Test
    void theCommonSuperTypeHasTheValuesOfBoth() {
        DataType common = DataType.getCommonSuperType(IntCell.TYPE, DoubleCell.TYPE);
        assertNull(common.getCellClass());
        assertTrue(common.isCompatible(DoubleValue.class));
        assertFalse(common.isCompatible(IntValue.class));
        assertTrue(common.isASuperTypeOf(LongCell.TYPE));
        assertFalse(common.isASuperTypeOf(StringCell.TYPE));
        assertEquals(common, DataType.getCommonSuperType(DoubleCell.TYPE, IntCell.TYPE));
        assertSame(IntCell.TYPE, DataType.getCommonSuperType(IntCell.TYPE, DataType.getMissingCell().getType()));
    }

    @Test
    void cellsOfOneClassAreEqualByContent() {
        assertEquals(new StringCell("a"), new StringCell("a"));
        assertEquals(new DoubleCell(Double.NaN), new DoubleCell(Double.NaN));
        assertNotEquals(new DoubleCell(1), new IntCell(1));
        assertNotEquals(new StringCell("a"), DataType.getMissingCell());
    }

    @Test
    void missingCellsSortFirstAndNumbersByValue() {
        List<DataCell> cells = new ArrayList<>(List.of(new LongCell(10), new LongCell(-2), DataType.getMissingCell(), new LongCell(9)));
        cells.sort(LongCell.TYPE.getComparator());
        assertEquals(List.of("?", "-2", "9", "10"), cells.stream().map(DataCell::toString).toList());
    }

    @Test
    void trueIsOneAndFalseIsZero() {
        assertEquals(1.0, BooleanCell.TRUE.getDoubleValue());
        assertEquals(0, BooleanCell.FALSE.getIntValue());
        assertEquals("Boolean value", BooleanCell.TYPE.getName());
    }
}
