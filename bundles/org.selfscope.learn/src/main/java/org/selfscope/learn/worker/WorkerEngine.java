package org.selfscope.learn.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.learn.job.DeviceChoice;
import org.selfscope.learn.job.Engine;
import org.selfscope.learn.job.JobFolder;
import org.selfscope.learn.job.JobObserver;
import org.selfscope.learn.job.JobOutput;
import org.selfscope.learn.job.PredictionJob;
import org.selfscope.learn.job.TrainingJob;
import org.selfscope.learn.model.ModelDescription;

/**
 * Carries out jobs in a process of its own, one after the other, so that a crash of TensorFlow, its memory and its environment are not
 * those of this process. The process starts with the first job, serves those that follow, and ends with {@link #close()} or with this
 * process, however that ends. After a failure the next job gets a new process.
 */
public final class WorkerEngine implements Engine {

    private static final long POLL_MILLISECONDS = 50;

    private final WorkerRuntime runtime;

    private final Path temporaryFolder;

    private final String mainClass;

    private final ReentrantLock turn = new ReentrantLock();

    private volatile boolean closed;

    private WorkerProcess worker;

    /** @param temporaryFolder existing folder for the files of the process, which are few unless the natives have to be unpacked */
    public WorkerEngine(WorkerRuntime runtime, Path temporaryFolder) {
        this(runtime, temporaryFolder, WorkerMain.class.getName());
    }

    WorkerEngine(WorkerRuntime runtime, Path temporaryFolder, String mainClass) {
        this.runtime = runtime;
        this.temporaryFolder = temporaryFolder;
        this.mainClass = mainClass;
    }

    /** NB: the worker writes beside the model folder and not there, so that all it may leave behind when it dies can be removed. */
    @Override
    public ModelDescription train(TrainingJob job, JobObserver observer) {
        job.requireNewModelFolder();
        Path target = job.modelFolder().toAbsolutePath();
        try (JobFolder staging = JobFolder.create(target.getParent())) {
            Path staged = staging.file("model");
            Reply reply = carryOut(new Request.Train(job.withModelFolder(staged)), job.device(), job.plan().threads(), observer);
            ModelDescription model = expect(Reply.Trained.class, reply).model();
            move(staged, target);
            return model;
        }
    }

    /** NB: a file of the user is written in a folder beside it, for the same reason. */
    @Override
    public void predict(PredictionJob job, JobObserver observer) {
        if (job.output() instanceof JobOutput.Stored stored) {
            Path target = stored.path().toAbsolutePath();
            try (JobFolder staging = JobFolder.create(target.getParent())) {
                Path staged = staging.file(target.getFileName().toString());
                restore(job.withOutput(new JobOutput.Stored(staged, stored.pixelType())), observer);
                replace(staged, target, staging.file("replaced"));
            }
        } else {
            restore(job, observer);
        }
    }

    private void restore(PredictionJob job, JobObserver observer) {
        expect(Reply.Predicted.class, carryOut(new Request.Predict(job), job.device(), job.threads(), observer));
    }

    @Override
    public void close() {
        closed = true;
        turn.lock();
        try {
            discardWorker();
        } finally {
            turn.unlock();
        }
    }

    private Reply carryOut(Request request, DeviceChoice device, int threads, JobObserver observer) {
        takeTurn(observer);
        boolean healthy = false;
        try {
            requireWorker(new Launch(runtime, mainClass, device, threads), observer);
            Reply reply = new Conversation(worker, observer, () -> closed).carryOut(request);
            healthy = !(reply instanceof Reply.Failed);
            return reply;
        } finally {
            if (!healthy && worker != null) {
                worker.kill();
                discardWorker();
            }
            turn.unlock();
        }
    }

    private void takeTurn(JobObserver observer) {
        if (closed) {
            throw new IllegalStateException("The engine is closed.");
        }
        try {
            while (!turn.tryLock(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                if (closed || observer.isCancelled()) {
                    throw new CancellationException("The job was cancelled.");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The job was cancelled.");
        }
    }

    private void requireWorker(Launch launch, JobObserver observer) {
        if (worker != null && !worker.canServe(launch)) {
            discardWorker();
        }
        if (worker == null) {
            worker = WorkerProcess.start(launch, JobFolder.create(temporaryFolder));
            new Conversation(worker, observer, () -> closed).greet();
        }
    }

    private void discardWorker() {
        if (worker != null) {
            worker.close();
            worker = null;
        }
    }

    private static <R extends Reply> R expect(Class<R> type, Reply reply) {
        if (reply instanceof Reply.Failed failed) {
            throw new RestorationException(failed.kind(), failed.message(), failed.resolution());
        }
        if (reply instanceof Reply.Cancelled) {
            throw new CancellationException("The job was cancelled.");
        }
        return type.cast(reply);
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new RestorationException(Kind.FILE, "The result could not be moved to " + to + ": " + e + ".",
                "Make sure that the folder may be written to, and run it again.", e);
        }
    }

    /** NB: a file is replaced by the move itself, but a folder, as an OME-Zarr image is, has to be out of the way. */
    private static void replace(Path from, Path to, Path old) {
        if (Files.isDirectory(to)) {
            move(to, old);
        }
        move(from, to);
    }
}
