package org.selfscope.knime.scorer;

import java.util.Optional;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.selfscope.image.metric.RadialSpectra;

/** Keeps the ring correlations and spectra of the first images, one ring a row, for the view. */
final class ScoreCurves {

    static final DataTableSpec SPEC = new DataTableSpec(
        new String[]{"Row", "Image", "Unit", "Frequency", "Correlation", "Power of the image", "Power of the reference"},
        new DataType[]{StringCell.TYPE, StringCell.TYPE, StringCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE,
            DoubleCell.TYPE});

    /** More curves nobody compares by eye. */
    static final int MOST = 8;

    private final BufferedDataContainer rings;

    private int curves;

    ScoreCurves(ExecutionContext exec) {
        rings = exec.createDataContainer(SPEC);
    }

    /** Takes an image of a row. */
    void add(String row, String column, Optional<RadialSpectra> spectra) {
        if (spectra.isPresent() && curves < MOST) {
            add(row, column, spectra.get());
            curves++;
        }
    }

    private void add(String row, String column, RadialSpectra spectra) {
        double[] frequency = spectra.frequency();
        double[] correlation = spectra.correlation();
        double[] imagePower = spectra.imagePower();
        double[] referencePower = spectra.referencePower();
        for (int i = 0; i < frequency.length; i++) {
            rings.addRowToTable(new DefaultRow("Ring" + rings.size(), new StringCell(row), new StringCell(column),
                new StringCell(spectra.unit()), new DoubleCell(frequency[i]), new DoubleCell(correlation[i]), new DoubleCell(imagePower[i]),
                new DoubleCell(referencePower[i])));
        }
    }

    BufferedDataTable table() {
        rings.close();
        return rings.getTable();
    }
}
