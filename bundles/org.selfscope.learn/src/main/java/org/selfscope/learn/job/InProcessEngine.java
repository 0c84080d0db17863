package org.selfscope.learn.job;

import java.util.concurrent.CancellationException;

import org.selfscope.image.Cancellation;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.Progress;
import org.selfscope.image.file.ImageFile;
import org.selfscope.image.file.ImageOutput;
import org.selfscope.learn.estimate.Estimate;
import org.selfscope.learn.graph.Compute;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.job.PartwiseRestoration.PartRestorer;
import org.selfscope.learn.model.ModelDescription;
import org.selfscope.learn.model.ModelFolder;
import org.selfscope.learn.predict.Predictor;
import org.selfscope.learn.train.Trainer;
import org.tensorflow.TensorFlow;

/**
 * Carries out jobs on the calling thread, with the TensorFlow of this JVM: for tests, benchmarks, and the worker itself. A defect in
 * TensorFlow ends this JVM; applications use a worker.
 */
public final class InProcessEngine implements Engine {

    private final KeptPredictor kept = new KeptPredictor();

    private volatile boolean closed;

    @Override
    public ModelDescription train(TrainingJob job, JobObserver observer) {
        requireOpen();
        return Failures.translated("The training", () -> {
            job.requireNewModelFolder();
            kept.drop();
            Device device = start(job.device(), job.plan().threads(), observer);
            try (OpenImages open = OpenImages.of(job.images())) {
                return new Trainer(device).train(job.plan(), open.images(), job.modelFolder(),
                    new Told(observer), cancellation(observer));
            }
        });
    }

    @Override
    public void predict(PredictionJob job, JobObserver observer) {
        requireOpen();
        Failures.translated("The restoration", () -> {
            Device device = start(job.device(), job.threads(), observer);
            kept.use(key(job, device), predictor -> predict(job, predictor, observer));
            return null;
        });
    }

    private static KeptPredictor.Key key(PredictionJob job, Device device) {
        return new KeptPredictor.Key(job.modelFolder().toAbsolutePath(), device, job.threads(), tilePixels(job));
    }

    private static long tilePixels(PredictionJob job) {
        if (job.memory() == PredictionJob.DEFAULT_MEMORY) {
            return Predictor.TILE_PIXELS;
        }
        ModelDescription model = ModelFolder.read(job.modelFolder());
        return Estimate.of(model.network(), model.signature()).tilePixels(job.memory());
    }

    private void predict(PredictionJob job, Predictor predictor, JobObserver observer) {
        try (ImageFile input = job.input().open();
            ImageOutput output = job.output().create(ImageHeader.of(input.image()))) {
            PartRestorer restorer = (noisy, part, progress, cancellation) ->
                predictor.predict(noisy, part, job.inference(), progress, cancellation);
            double restored = 1 - output.remainder();
            new PartwiseRestoration(restorer, output).run(input.image(), input.block(), predictor.grain(input.image(), job.inference()),
                progress(observer).part(0, restored), cancellation(observer));
            output.commit(progress(observer).part(restored, 1), cancellation(observer));
        }
    }

    @Override
    public void close() {
        closed = true;
        kept.close();
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The engine is closed.");
        }
    }

    private Device start(DeviceChoice choice, int threads, JobObserver observer) {
        cancellation(observer).check();
        int actualThreads = Compute.of(Device.CPU, threads).threads();
        Device device = DeviceProbe.choose(choice, actualThreads);
        observer.on(new JobEvent.Started(device.name(), actualThreads, TensorFlow.version()));
        return device;
    }

    private Cancellation cancellation(JobObserver observer) {
        Thread caller = Thread.currentThread();
        return () -> {
            if (closed || caller.isInterrupted() || observer.isCancelled()) {
                throw new CancellationException("The job was cancelled.");
            }
        };
    }

    private static Progress progress(JobObserver observer) {
        long start = System.nanoTime();
        return (fraction, message) -> {
            double seconds = (System.nanoTime() - start) / 1e9;
            double left = fraction > 0 ? seconds * (1 - fraction) / fraction : Double.NaN;
            observer.on(new JobEvent.Predicted(fraction, message, left));
        };
    }
}
