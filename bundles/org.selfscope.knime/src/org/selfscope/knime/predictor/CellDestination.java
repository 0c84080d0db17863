package org.selfscope.knime.predictor;

import java.util.function.Consumer;

import org.knime.core.data.DataCell;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.PixelType;
import org.selfscope.image.raw.RawPixels;
import org.selfscope.knime.cell.ImageCellFactory;
import org.selfscope.learn.job.JobFolder;
import org.selfscope.learn.job.JobOutput;

/** The restored image itself, in memory. */
record CellDestination(ImageCellFactory cells, RestorationPredictorParameters parameters, Cancellation cancellation)
    implements Destination {

    @Override
    public DataCell receive(ImageHeader noisy, JobFolder folder, Consumer<JobOutput> restoration) {
        RawPixels output = RawPixels.create(folder.file("output.raw"), noisy.dimensions(), noisy.axes(), noisy.name(), noisy.source());
        restoration.accept(new JobOutput.Written(output));
        PixelType type = parameters.outputPixels.of(noisy.pixelType());
        return cells.create(Floats.convert(output.read(cancellation), type));
    }
}
