package org.selfscope.learn.job;

import java.util.List;
import java.util.concurrent.CancellationException;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.raw.RawPixels;
import org.selfscope.learn.graph.Compute;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.model.ModelDescription;
import org.selfscope.learn.predict.Predictor;
import org.selfscope.learn.train.Trainer;
import org.tensorflow.TensorFlow;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Cast;

/**
 * Carries out jobs on the calling thread, with the TensorFlow of this JVM: for tests, benchmarks, and the worker itself. A defect in
 * TensorFlow ends this JVM; applications use a worker.
 */
public final class InProcessEngine implements Engine {

    private volatile boolean closed;

    @Override
    public ModelDescription train(TrainingJob job, JobObserver observer) {
        requireOpen();
        return Failures.translated("The training", () -> {
            job.requireNewModelFolder();
            Device device = start(job.device(), job.plan().threads(), observer);
            List<Image> images = job.images().stream().map(RawPixels::open).toList();
            return new Trainer(device).train(job.plan(), images, job.modelFolder(), step -> observer.on(new JobEvent.Trained(step)),
                cancellation(observer));
        });
    }

    @Override
    public void predict(PredictionJob job, JobObserver observer) {
        requireOpen();
        Failures.translated("The restoration", () -> {
            Device device = start(job.device(), job.threads(), observer);
            try (Predictor predictor = Predictor.open(job.modelFolder(), device, job.threads())) {
                RandomAccessibleInterval<FloatType> output = Cast.unchecked(job.output().open().pixels());
                predictor.predict(job.input().open(), output, job.inference(), progress(observer), cancellation(observer));
            }
            return null;
        });
    }

    @Override
    public void close() {
        closed = true;
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
