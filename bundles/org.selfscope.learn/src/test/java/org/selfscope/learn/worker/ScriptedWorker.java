package org.selfscope.learn.worker;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.selfscope.image.tile.Support;
import org.selfscope.learn.job.Engine;
import org.selfscope.learn.job.JobObserver;
import org.selfscope.learn.job.PredictionJob;
import org.selfscope.learn.job.TrainingJob;
import org.selfscope.learn.forward.ForwardModel;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.method.Inference;
import org.selfscope.learn.model.ModelDescription;
import org.selfscope.learn.model.TrainingSummary;
import org.selfscope.learn.network.UNet;
import org.selfscope.learn.normalize.Normalization;
import org.selfscope.learn.sampler.BlindSpotGrid;
import org.selfscope.learn.symmetry.SymmetryGroup;

/** A worker process that needs no TensorFlow: system property "script" names the {@link Script}. */
final class ScriptedWorker implements Engine {

    static final ModelDescription MODEL = new ModelDescription(ModelDescription.FORMAT_VERSION, "noise2self",
        Framing.PLANES, 1, Support.isotropic(2, 4, 2, 8), new UNet(1, 4), new BlindSpotGrid(4), ForwardModel.IDENTITY,
        List.of(new Normalization(100, 7.25)), SymmetryGroup.full(2),
        new TrainingSummary(5, 4, 0.1, 52.5625, 1.5, "CPU", 2, 17), Inference.DEFAULT,
        Map.of("any", "1.0"));

    private final Script script = Script.valueOf(System.getProperty("script"));

    public static void main(String[] arguments) throws IOException {
        WorkerMain.serve(new ScriptedWorker());
    }

    @Override
    public ModelDescription train(TrainingJob job, JobObserver observer) {
        script.run(job.modelFolder(), observer);
        return MODEL;
    }

    @Override
    public void predict(PredictionJob job, JobObserver observer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("The worker ends with its process.");
    }
}
