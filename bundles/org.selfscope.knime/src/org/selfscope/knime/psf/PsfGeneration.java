package org.selfscope.knime.psf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.knip.base.data.img.ImgPlusCell;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Image;
import org.selfscope.image.PixelType;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.phantom.PhantomGrid;
import org.selfscope.image.psf.BeadAverage;
import org.selfscope.image.psf.Psf;
import org.selfscope.image.psf.PsfImage;
import org.selfscope.image.psf.PsfModel;
import org.selfscope.knime.cell.ImageCellFactory;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.cell.MissingImages;
import org.selfscope.knime.execution.Execution;
import org.selfscope.knime.execution.Warnings;

/** What the PSF Generator does. */
final class PsfGeneration {

    static final DataTableSpec SPEC = new DataTableSpec(
        new String[]{"PSF", "Width X", "Width Y", "Width Z", "Unit", "Light outside (%)", "Beads used", "Beads left out"},
        new DataType[]{ImgPlusCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, StringCell.TYPE, DoubleCell.TYPE, IntCell.TYPE,
            StringCell.TYPE});

    /** Part of the light that may fall outside without a warning. */
    private static final double MUCH = 0.1;

    private static final double PERCENT = 100;

    private PsfGeneration() {
    }

    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        PsfGeneratorParameters parameters = in.getParameters();
        if (parameters.model == ModelKind.MEASURED) {
            if (in.getInPortSpecs().length == 0) {
                throw new InvalidSettingsException("There are no images of beads. Add the input port \"Images of beads\" (three dots at the "
                    + "lower left of the node) and connect a table, or choose a formula.");
            }
            ImageColumn.find(in.getInTableSpec(0), parameters.imageColumn, "Image column");
        }
        out.setOutSpec(0, SPEC);
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, InvalidSettingsException {
        PsfGeneratorParameters parameters = in.getParameters();
        ExecutionContext exec = in.getExecutionContext();
        exec.checkCanceled();
        exec.setProgress(0, "point spread function");
        BufferedDataContainer rows = exec.createDataContainer(SPEC);
        Warnings warnings = new Warnings();
        rows.addRowToTable(parameters.model == ModelKind.MEASURED ? measured(parameters, in.getInTable(0), exec, warnings)
            : computed(parameters, exec, warnings));
        rows.close();
        warnings.show(out);
        exec.setProgress(1, "1 point spread function");
        out.setOutData(0, rows.getTable());
    }

    private static DataRow computed(PsfGeneratorParameters parameters, ExecutionContext exec, Warnings warnings) {
        double[] voxel = parameters.voxel();
        PsfModel.Sampled sampled = parameters.formula().sample(voxel, parameters.sizes(), Execution.progress(exec, 0, 1),
            Execution.cancellation(exec));
        if (sampled.outside() > MUCH) {
            warnings.add(String.format(Locale.ROOT, "%.0f %% of the light falls outside of the point spread function. Make it larger.",
                PERCENT * sampled.outside()));
        }
        List<Axis> axes = new ArrayList<>();
        for (int d = 0; d < voxel.length; d++) {
            axes.add(Axis.of(AxisType.values()[d], voxel[d], PhantomGrid.LENGTH_UNIT));
        }
        String name = parameters.model == ModelKind.GAUSSIAN ? "Gaussian PSF" : "Widefield PSF";
        return row(sampled.psf(), axes, name, exec, new DoubleCell(PERCENT * sampled.outside()), DataType.getMissingCell(),
            DataType.getMissingCell());
    }

    private static DataRow measured(PsfGeneratorParameters parameters, BufferedDataTable table, ExecutionContext exec, Warnings warnings)
        throws CanceledExecutionException, InvalidSettingsException {
        ImageColumn column = ImageColumn.find(table.getDataTableSpec(), parameters.imageColumn, "Image column");
        MissingImages missing = new MissingImages();
        BeadAverage beads = null;
        long done = 0;
        for (DataRow row : table) {
            Execution.next(exec, done++, table.size(), row.getKey().getString());
            if (missing.there(column.isPresent(row))) {
                Image image = column.read(row).orElseThrow();
                beads = beads == null ? parameters.beads(saturation(parameters, image)) : beads;
                beads.add(image);
            }
        }
        if (beads == null) {
            throw new RestorationException(Kind.IMAGE, "There is no image of beads: column \"" + column.name() + "\" is empty.",
                "Connect a table with at least one image.");
        }
        missing.count("the point spread function was measured on the others.").ifPresent(warnings::add);
        BeadAverage.Measured average = beads.average();
        DataCell rejected = average.rejected().isEmpty() ? DataType.getMissingCell() : new StringCell(average.rejected());
        return row(average.psf(), average.axes(), "Measured PSF", exec, DataType.getMissingCell(), new IntCell(average.used()), rejected);
    }

    private static double saturation(PsfGeneratorParameters parameters, Image image) {
        PixelType type = image.pixelType();
        return parameters.saturation.orElse(type.isInteger() ? type.max() : Double.POSITIVE_INFINITY);
    }

    private static DataRow row(Psf psf, List<Axis> axes, String name, ExecutionContext exec, DataCell... last) {
        List<DataCell> cells = new ArrayList<>();
        cells.add(new ImageCellFactory(exec).create(PsfImage.of(psf, axes, name)));
        for (int d = 0; d < 3; d++) {
            double width = d < psf.dimensions() ? psf.width(d) * axes.get(d).scale() : Double.NaN;
            cells.add(Double.isNaN(width) ? DataType.getMissingCell() : new DoubleCell(width));
        }
        cells.add(new StringCell(axes.get(0).unit().isEmpty() ? "pixels" : axes.get(0).unit()));
        cells.addAll(Arrays.asList(last));
        return new DefaultRow("PSF", cells.toArray(DataCell[]::new));
    }
}
