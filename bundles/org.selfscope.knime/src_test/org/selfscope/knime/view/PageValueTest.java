package org.selfscope.knime.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;

class PageValueTest {

    @Test
    void cellsBecomeTextsAndNumbers() {
        assertEquals(3, PageValue.of(new IntCell(3)));
        assertEquals(0.5, PageValue.of(new DoubleCell(0.5)));
        assertEquals("Row0", PageValue.of(new StringCell("Row0")));
    }

    @Test
    void missingCellsAreNull() {
        assertNull(PageValue.of(new MissingCell("The image is missing.")));
    }

    @Test
    void numbersThatJsonDoesNotHaveBecomeTexts() {
        assertEquals("Infinity", PageValue.of(new DoubleCell(Double.POSITIVE_INFINITY)));
        assertEquals("NaN", PageValue.of(new DoubleCell(Double.NaN)));
    }
}
