package org.selfscope.knime.learner;

import java.nio.file.Path;
import java.util.List;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.Planes;
import org.selfscope.image.RestorationException;
import org.selfscope.image.file.ImageFile;
import org.selfscope.image.picture.ContrastRule;
import org.selfscope.image.picture.Panel;
import org.selfscope.image.picture.SideBySide;
import org.selfscope.image.raw.RawPixels;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.engine.Device;
import org.selfscope.knime.execution.Execution;
import org.selfscope.knime.execution.Warnings;
import org.selfscope.knime.view.PictureText;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.job.Engine;
import org.selfscope.learn.job.JobFolder;
import org.selfscope.learn.job.JobImage;
import org.selfscope.learn.job.JobObserver;
import org.selfscope.learn.job.JobOutput;
import org.selfscope.learn.job.PredictionJob;
import org.selfscope.learn.model.ModelFolder;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;

/**
 * A piece of a training image before and after restoration, for the view.
 *
 * @param model that was trained
 * @param engine that has trained it
 */
record TrainingPreview(Path model, Device device, int threads, JobFolder folder, Engine engine, JobObserver observer) {

    static final DataTableSpec SPEC = new DataTableSpec(new String[]{"Caption", "Picture"},
        new DataType[]{StringCell.TYPE, StringCell.TYPE});

    private static final int WIDEST = 1200;

    /**
     * One row: the picture, in one contrast for both sides, and what it shows; no row if it cannot be made, since the model is worth more.
     *
     * @param table has an image in the column
     */
    BufferedDataTable table(ImageColumn column, BufferedDataTable table, ExecutionContext exec, Warnings warnings) {
        BufferedDataContainer container = exec.createDataContainer(SPEC);
        try {
            Framing framing = ModelFolder.read(model).framing();
            Image crop = crop(column, table, framing);
            container.addRowToTable(row(middle(crop), middle(restore(crop))));
        } catch (RestorationException e) {
            Execution.cancellation(exec).check();
            warnings.add("The model is complete, but the view has no preview: " + e.getMessage());
        }
        container.close();
        return container.getTable();
    }

    /** The centre of the first image. */
    private static Image crop(ImageColumn column, BufferedDataTable table, Framing framing) {
        for (DataRow row : table) {
            if (column.isPresent(row)) {
                try (ImageFile file = column.open(row)) {
                    return new PreviewCrop(framing).of(file.image());
                }
            }
        }
        throw new IllegalArgumentException("Column \"" + column.name() + "\" is empty.");
    }

    private static Image middle(Image crop) {
        RandomAccessibleInterval<RealType<?>> plane = Cast.unchecked(new Planes(crop).middle());
        return new Image(plane, List.of(axis(crop, AxisType.X), axis(crop, AxisType.Y)), crop.name(), crop.source());
    }

    static Axis axis(Image image, AxisType type) {
        return image.axes().get(image.dimensionOf(type).orElseThrow());
    }

    private Image restore(Image crop) {
        JobImage input = new JobImage.Written(RawPixels.write(crop, folder.file("preview-input.raw"), Cancellation.NONE));
        RawPixels output = RawPixels.create(folder.file("preview-output.raw"), crop);
        engine.predict(new PredictionJob(model, input, new JobOutput.Written(output), ModelFolder.read(model).inference(),
            device.choice(), threads, PredictionJob.DEFAULT_MEMORY), observer);
        return output.read(Cancellation.NONE);
    }

    static DataRow row(Image noisy, Image restored) {
        String picture = PictureText.of(SideBySide.render(List.of(new Panel(noisy, "Noisy"), new Panel(restored, "Restored")),
            ContrastRule.SHARED, true), WIDEST);
        return new DefaultRow("Preview", new StringCell(caption(noisy)), new StringCell(picture));
    }

    private static String caption(Image crop) {
        String name = crop.name().isEmpty() ? "The first image" : crop.name();
        return name + ", centre, " + crop.size(AxisType.X) + " x " + crop.size(AxisType.Y) + " pixels";
    }
}
