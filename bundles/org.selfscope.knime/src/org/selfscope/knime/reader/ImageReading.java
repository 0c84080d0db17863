package org.selfscope.knime.reader;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.StringValue;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.knip.base.data.img.ImgPlusValue;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;

/** What the Microscopy Image Reader does. */
final class ImageReading {

    private ImageReading() {
    }

    private static DataTableSpec spec(ImageReaderParameters parameters) {
        DataType image = parameters.imagesAs.type();
        DataTableSpec spec = new DataTableSpec(new String[]{"Image", "Reference", "Source"}, new DataType[]{image, image, StringCell.TYPE});
        return parameters.metadata
            ? new DataTableSpecCreator(spec).addColumns(ImageFacts.columns().toArray(DataColumnSpec[]::new)).createSpec() : spec;
    }

    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        ImageReaderParameters parameters = in.getParameters();
        if (!parameters.readsFiles()) {
            if (in.getInPortSpecs().length == 0) {
                throw new InvalidSettingsException("No image is given. Enter a path, or add the input port \"Images or paths\" (three dots "
                    + "at the lower left of the node) and connect a table.");
            }
            checkColumns(in.getInTableSpec(0), parameters);
        }
        out.setOutSpec(0, spec(parameters));
    }

    private static void checkColumns(DataTableSpec spec, ImageReaderParameters parameters) throws InvalidSettingsException {
        checkColumn(spec, parameters.imageColumn, "Image column", parameters.imagesAs);
        if (parameters.referenceColumn.isPresent()) {
            checkColumn(spec, parameters.referenceColumn.get(), "Reference column", parameters.imagesAs);
        }
    }

    private static void checkColumn(DataTableSpec spec, String name, String setting, ImagesAs imagesAs)
        throws InvalidSettingsException {
        if (!spec.containsName(name)) {
            throw new InvalidSettingsException("The column \"" + name + "\", chosen for \"" + setting + "\", is not in the input table. "
                + "Choose another column, or enter a path.");
        }
        if (!spec.getColumnSpec(name).getType().isCompatible(StringValue.class)) { // NB: image cells are texts, too
            throw new InvalidSettingsException("The column \"" + name + "\", chosen for \"" + setting + "\", holds neither images nor "
                + "paths. Choose another column.");
        }
        if (imagesAs == ImagesAs.REFERENCES && spec.getColumnSpec(name).getType().isCompatible(ImgPlusValue.class)) {
            throw new InvalidSettingsException("The column \"" + name + "\", chosen for \"" + setting + "\", holds images, not paths: "
                + "there is no file to refer to. Choose a column of paths, or the output as images.");
        }
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, InvalidSettingsException {
        ImageReaderParameters parameters = in.getParameters();
        ExecutionContext exec = in.getExecutionContext();
        BufferedDataContainer rows = exec.createDataContainer(spec(parameters));
        if (parameters.readsFiles()) {
            new FileRows(exec, parameters).read(parameters.path, parameters.referencePath, rows);
        } else {
            BufferedDataTable table = in.getInTable(0);
            checkColumns(table.getDataTableSpec(), parameters);
            new TableRows(exec, table.getDataTableSpec(), parameters).read(table, rows, out);
        }
        rows.close();
        exec.setProgress(1, rows.size() == 1 ? "1 image" : rows.size() + " images");
        out.setOutData(0, rows.getTable());
    }
}
