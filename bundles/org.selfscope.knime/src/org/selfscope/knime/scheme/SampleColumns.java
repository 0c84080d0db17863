package org.selfscope.knime.scheme;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.util.UniqueNameGenerator;
import org.knime.knip.base.data.img.ImgPlusCell;
import org.selfscope.image.Image;
import org.selfscope.image.scheme.BlindSpotScheme;
import org.selfscope.image.scheme.MaskedSample;
import org.selfscope.image.scheme.Sample;
import org.selfscope.image.scheme.SamplingScheme;
import org.selfscope.knime.cell.ImageCellFactory;

/** The columns in which a table shows the samples of a scheme. */
final class SampleColumns {

    private final List<String> names;

    SampleColumns(SamplingScheme scheme) {
        names = scheme instanceof BlindSpotScheme ? List.of("Masked input", "Target", "Mask") : List.of("Input", "Target");
    }

    /** If the table has a column of the same name, a number is added to the new one. */
    DataTableSpec append(DataTableSpec table) {
        UniqueNameGenerator unique = new UniqueNameGenerator(table);
        DataColumnSpec[] columns = names.stream().map(name -> unique.newColumn(name, ImgPlusCell.TYPE)).toArray(DataColumnSpec[]::new);
        return new DataTableSpecCreator(table).addColumns(columns).createSpec();
    }

    DataRow append(DataRow row, Sample sample, ImageCellFactory cells) {
        return append(row, images(sample).map(cells::create).toList());
    }

    /** Without a sample. */
    DataRow append(DataRow row) {
        return append(row, names.stream().map(name -> DataType.getMissingCell()).toList());
    }

    private static Stream<Image> images(Sample sample) {
        return sample instanceof MaskedSample masked ? Stream.of(masked.input(), masked.target(), masked.mask())
            : Stream.of(sample.input(), sample.target());
    }

    private static DataRow append(DataRow row, List<DataCell> more) {
        Stream<DataCell> cells = IntStream.range(0, row.getNumCells()).mapToObj(row::getCell);
        return new DefaultRow(row.getKey(), Stream.concat(cells, more.stream()).toArray(DataCell[]::new));
    }
}
