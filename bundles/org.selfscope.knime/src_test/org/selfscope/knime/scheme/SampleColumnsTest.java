package org.selfscope.knime.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.knip.base.data.img.ImgPlusCell;
import org.selfscope.image.AxisType;
import org.selfscope.image.scheme.GridBlindSpot;
import org.selfscope.image.scheme.NeighbourPair;

class SampleColumnsTest {

    private static final DataTableSpec TABLE =
        new DataTableSpec(new String[]{"Image", "Target"}, new DataType[]{ImgPlusCell.TYPE, StringCell.TYPE});

    @Test
    void maskedImagesHaveThreeColumnsWithNamesOfTheirOwn() {
        DataTableSpec spec = new SampleColumns(GridBlindSpot.along(AxisType.X, AxisType.Y)).append(TABLE);
        assertEquals(List.of("Image", "Target", "Masked input", "Target (#1)", "Mask"), List.of(spec.getColumnNames()));
        assertEquals(StringCell.TYPE, spec.getColumnSpec("Target").getType());
        assertEquals(ImgPlusCell.TYPE, spec.getColumnSpec("Mask").getType());
    }

    @Test
    void pairsHaveTwoColumns() {
        DataTableSpec spec = new SampleColumns(new NeighbourPair(List.of(AxisType.X, AxisType.Y), 0)).append(new DataTableSpec());
        assertEquals(List.of("Input", "Target"), List.of(spec.getColumnNames()));
    }

    @Test
    void withoutAnImageTheRowIsKeptAndItsSampleMissing() {
        StringCell text = new StringCell("text");
        DataRow row = new SampleColumns(new NeighbourPair(List.of(AxisType.X, AxisType.Y), 0))
            .append(new DefaultRow("Row7", DataType.getMissingCell(), text));
        assertEquals("Row7", row.getKey().getString());
        assertSame(text, row.getCell(1));
        assertEquals(4, row.getNumCells());
        assertTrue(row.getCell(2).isMissing() && row.getCell(3).isMissing());
    }
}
