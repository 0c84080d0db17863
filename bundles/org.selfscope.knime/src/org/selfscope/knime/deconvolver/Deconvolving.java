package org.selfscope.knime.deconvolver;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.util.UniqueNameGenerator;
import org.knime.knip.base.data.img.ImgPlusCell;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.deconvolve.Deconvolution;
import org.selfscope.image.file.ImageFile;
import org.selfscope.knime.cell.ImageCellFactory;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.cell.MissingImages;
import org.selfscope.knime.execution.Execution;
import org.selfscope.knime.execution.Warnings;

/** What the Richardson-Lucy Deconvolver does. */
final class Deconvolving {

    static final DataTableSpec PREDICTION = new DataTableSpec(new String[]{"Row", "Iteration", "Error of prediction"},
        new DataType[]{StringCell.TYPE, IntCell.TYPE, DoubleCell.TYPE});

    private Deconvolving() {
    }

    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        RichardsonLucyDeconvolverParameters parameters = in.getParameters();
        ImageColumn.find(in.getInTableSpec(0), parameters.imageColumn, "Image column");
        ImageColumn.find(in.getInTableSpec(1), parameters.psfColumn, "PSF column");
        out.setOutSpec(0, spec(in.getInTableSpec(0), parameters));
        out.setOutSpec(1, PREDICTION);
    }

    private static DataTableSpec spec(DataTableSpec table, RichardsonLucyDeconvolverParameters parameters) {
        UniqueNameGenerator names = new UniqueNameGenerator(table);
        DataColumnSpec[] columns = {names.newColumn(parameters.outputColumn, ImgPlusCell.TYPE), names.newColumn("Iterations", IntCell.TYPE),
            names.newColumn("Background", DoubleCell.TYPE)};
        return new DataTableSpecCreator(table).addColumns(columns).createSpec();
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, InvalidSettingsException {
        RichardsonLucyDeconvolverParameters parameters = in.getParameters();
        ExecutionContext exec = in.getExecutionContext();
        BufferedDataTable table = in.getInTable(0);
        ImageColumn column = ImageColumn.find(table.getDataTableSpec(), parameters.imageColumn, "Image column");
        Warnings warnings = new Warnings();
        GivenPsf psf = GivenPsf.of(in.getInTable(1), parameters.psfColumn, warnings);
        ImageCellFactory cells = new ImageCellFactory(exec);
        BufferedDataContainer deconvolved = exec.createDataContainer(spec(table.getDataTableSpec(), parameters));
        BufferedDataContainer prediction = exec.createDataContainer(PREDICTION);
        MissingImages missing = new MissingImages();
        long cutShort = 0;
        for (DataRow row : table) {
            Execution.next(exec, deconvolved.size(), table.size(), row.getKey().getString());
            if (missing.there(column.isPresent(row))) {
                Progress progress = Execution.progress(exec, deconvolved.size(), table.size());
                Deconvolution result = deconvolve(column, row, psf, parameters, progress, exec);
                cutShort += result.isCutShort() ? 1 : 0;
                addPrediction(row, result.heldOut(), prediction);
                deconvolved.addRowToTable(append(row, cells.create(result.image()), new IntCell(result.iterations()),
                    new DoubleCell(result.background())));
            } else {
                deconvolved.addRowToTable(append(row, DataType.getMissingCell(), DataType.getMissingCell(), DataType.getMissingCell()));
            }
        }
        deconvolved.close();
        prediction.close();
        psf.doubts().ifPresent(warnings::add);
        missing.count("so are their deconvolved images.").ifPresent(warnings::add);
        if (cutShort > 0) {
            warnings.add(cutShort + " of " + deconvolved.size() + " images were still predicted better after the last iteration that was "
                + "allowed. Raise \"Iterations at most\".");
        }
        warnings.show(out);
        exec.setProgress(1, deconvolved.size() == 1 ? "1 image" : deconvolved.size() + " images");
        out.setOutData(0, deconvolved.getTable());
        out.setOutData(1, prediction.getTable());
    }

    private static Deconvolution deconvolve(ImageColumn column, DataRow row, GivenPsf psf, RichardsonLucyDeconvolverParameters parameters,
        Progress progress, ExecutionContext exec) {
        try (ImageFile file = column.open(row)) {
            Image image = file.image();
            psf.compare(image);
            return parameters.deconvolver(image.pixelType()).deconvolve(image, psf.psf(), progress, Execution.cancellation(exec));
        }
    }

    private static void addPrediction(DataRow row, List<Double> errors, BufferedDataContainer prediction) {
        for (int i = 0; i < errors.size(); i++) {
            prediction.addRowToTable(new DefaultRow(RowKey.createRowKey(prediction.size()), new StringCell(row.getKey().getString()),
                new IntCell(i + 1), new DoubleCell(errors.get(i))));
        }
    }

    private static DataRow append(DataRow row, DataCell... more) {
        return new DefaultRow(row.getKey(), Stream.concat(row.stream(), Arrays.stream(more)).toArray(DataCell[]::new));
    }
}
