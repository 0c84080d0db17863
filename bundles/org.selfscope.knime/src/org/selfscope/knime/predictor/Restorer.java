package org.selfscope.knime.predictor;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.node.ExecutionContext;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.file.ImageFile;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.engine.JobImages;
import org.selfscope.knime.engine.Workers;
import org.selfscope.knime.model.ModelFit;
import org.selfscope.knime.model.RestorationModelPortObject;
import org.selfscope.learn.job.Engine;
import org.selfscope.learn.job.JobFolder;
import org.selfscope.learn.job.JobImage;
import org.selfscope.learn.job.JobObserver;
import org.selfscope.learn.job.JobOutput;
import org.selfscope.learn.job.PredictionJob;

/** Restores one image after the other in one worker, which opens the model once. */
final class Restorer implements AutoCloseable {

    private final RestorationModelPortObject model;

    private final RestorationPredictorParameters parameters;

    private final ImageColumn column;

    private final ExecutionContext exec;

    private final Engine engine;

    Restorer(RestorationModelPortObject model, RestorationPredictorParameters parameters, ImageColumn column, ExecutionContext exec) {
        this.model = model;
        this.parameters = parameters;
        this.column = column;
        this.exec = exec;
        engine = Workers.open(parameters.device);
    }

    /** The cell of the restored image. @param row where the image is present */
    DataCell restore(DataRow row, Destination destination, JobObserver progress) {
        try (JobFolder folder = JobFolder.create(Workers.temporaryFolder())) {
            ImageHeader noisy = header(row);
            JobImage input = new JobImages(column, folder, exec).of(row, "input.raw");
            return destination.receive(noisy, folder, output -> engine.predict(job(input, output), progress));
        }
    }

    /** NB: only opened, so that an image that does not fit is refused before anything is copied. */
    private ImageHeader header(DataRow row) {
        try (ImageFile noisy = column.open(row)) {
            ModelFit.check(model.description(), noisy.image());
            return ImageHeader.of(noisy.image());
        }
    }

    private PredictionJob job(JobImage input, JobOutput output) {
        return new PredictionJob(model.folder(), input, output, parameters.inference(model.description().inference()),
            parameters.device.choice(), parameters.threads, parameters.memoryLimit * (1L << 20));
    }

    @Override
    public void close() {
        engine.close();
    }
}
