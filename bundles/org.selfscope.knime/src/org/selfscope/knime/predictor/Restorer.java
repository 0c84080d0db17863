package org.selfscope.knime.predictor;

import org.knime.core.node.ExecutionContext;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.raw.RawPixels;
import org.selfscope.knime.engine.Workers;
import org.selfscope.knime.execution.Execution;
import org.selfscope.knime.model.ModelFit;
import org.selfscope.knime.model.RestorationModelPortObject;
import org.selfscope.knime.predictor.RestorationPredictorParameters.OutputPixels;
import org.selfscope.learn.job.Engine;
import org.selfscope.learn.job.JobFolder;
import org.selfscope.learn.job.PredictionJob;

/** Restores one image after the other in one worker. */
final class Restorer implements AutoCloseable {

    private final RestorationModelPortObject model;

    private final RestorationPredictorParameters parameters;

    private final ExecutionContext exec;

    private final Engine engine;

    Restorer(RestorationModelPortObject model, RestorationPredictorParameters parameters, ExecutionContext exec) {
        this.model = model;
        this.parameters = parameters;
        this.exec = exec;
        engine = Workers.open(parameters.device);
    }

    /**
     * The restored image, in memory.
     *
     * @param done images before this one, for the progress
     * @param all images
     */
    Image restore(Image noisy, long done, long all) {
        ModelFit.check(model.description(), noisy);
        Cancellation cancellation = Execution.cancellation(exec);
        try (JobFolder folder = JobFolder.create(Workers.temporaryFolder())) {
            RawPixels input = RawPixels.write(noisy, folder.file("input.raw"), cancellation);
            RawPixels output = RawPixels.create(folder.file("output.raw"), noisy);
            engine.predict(job(input, output), new PredictionProgress(exec, done, all));
            Image restored = output.read(cancellation);
            return parameters.outputPixels == OutputPixels.AS_INPUT ? Floats.convert(restored, noisy.pixelType()) : restored;
        }
    }

    private PredictionJob job(RawPixels input, RawPixels output) {
        return new PredictionJob(model.folder(), input, output, parameters.inference.apply(model.description().inference()),
            parameters.device.choice(), parameters.threads);
    }

    @Override
    public void close() {
        engine.close();
    }
}
