package org.selfscope.knime.predictor;

import java.nio.file.Path;
import java.util.function.Consumer;

import org.knime.core.data.DataCell;
import org.knime.core.data.def.StringCell;
import org.selfscope.image.ImageHeader;
import org.selfscope.learn.job.JobFolder;
import org.selfscope.learn.job.JobOutput;

/** A file, which the worker writes; the cell is its path. */
record FileDestination(Path file, RestorationPredictorParameters parameters) implements Destination {

    @Override
    public DataCell receive(ImageHeader noisy, JobFolder folder, Consumer<JobOutput> restoration) {
        restoration.accept(new JobOutput.Stored(file, parameters.outputPixels.of(noisy.pixelType())));
        return new StringCell(file.toString());
    }
}
