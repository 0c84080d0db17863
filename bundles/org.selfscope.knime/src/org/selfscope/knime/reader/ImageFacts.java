package org.selfscope.knime.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.selfscope.image.AxisType;
import org.selfscope.image.Image;

/** The columns that tell about an image what can be known without its pixels. */
final class ImageFacts {

    private ImageFacts() {
    }

    /** Axes in their order, pixel type, and the size along each type of axis. */
    static List<DataColumnSpec> columns() {
        List<DataColumnSpec> columns = new ArrayList<>();
        columns.add(new DataColumnSpecCreator("Axes", StringCell.TYPE).createSpec());
        columns.add(new DataColumnSpecCreator("Pixel type", StringCell.TYPE).createSpec());
        for (AxisType axis : AxisType.values()) {
            columns.add(new DataColumnSpecCreator("Size " + axis.label(), LongCell.TYPE).createSpec());
        }
        return columns;
    }

    /** The size along an axis that the image has not is missing. */
    static List<DataCell> of(Image image) {
        List<DataCell> cells = new ArrayList<>();
        cells.add(new StringCell(image.axes().stream().map(axis -> axis.type().label()).collect(Collectors.joining(", "))));
        cells.add(new StringCell(image.pixelType().name()));
        Arrays.stream(AxisType.values()).forEach(axis -> cells
            .add(image.dimensionOf(axis).isPresent() ? new LongCell(image.size(axis)) : DataType.getMissingCell()));
        return cells;
    }

    /** Those of an image that is not there. */
    static List<DataCell> missing() {
        return Collections.nCopies(columns().size(), DataType.getMissingCell());
    }
}
