package org.selfscope.learn.worker;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.learn.job.JobObserver;

/** One job's talk with a worker, on the thread of the caller, who looks after the worker if it ends with an exception. */
final class Conversation {

    /** How long the worker may take to stop by itself. */
    private static final long GRACE = TimeUnit.SECONDS.toNanos(1);

    private static final long START_LIMIT = TimeUnit.MINUTES.toNanos(2);

    private final WorkerProcess worker;

    private final JobObserver observer;

    private final BooleanSupplier closed;

    private boolean interrupted;

    private boolean stopped;

    private long stopTime;

    Conversation(WorkerProcess worker, JobObserver observer, BooleanSupplier closed) {
        this.worker = worker;
        this.observer = observer;
        this.closed = closed;
    }

    /** Waits until a new worker is ready for requests. */
    void greet() {
        long start = System.nanoTime();
        try {
            Optional<Reply> reply = Optional.empty();
            while (reply.isEmpty()) {
                if (isCancelled()) {
                    throw new CancellationException("The job was cancelled.");
                }
                if (System.nanoTime() - start > START_LIMIT) {
                    throw noAnswer();
                }
                reply = hear(false);
            }
            requireSameProtocol(reply.get());
        } finally {
            restoreInterrupt();
        }
    }

    /** Has a job done; the answer is the reply that ends it. */
    Reply carryOut(Request request) {
        worker.send(request);
        try {
            Optional<Reply> reply = Optional.empty();
            while (reply.isEmpty()) {
                stopIfCancelled();
                reply = hear(true);
            }
            return stopped ? new Reply.Cancelled() : reply.get();
        } finally {
            restoreInterrupt();
        }
    }

    private void stopIfCancelled() {
        if (!stopped && isCancelled()) {
            stopped = true;
            stopTime = System.nanoTime();
            worker.send(new Request.Stop());
        }
        if (stopped && System.nanoTime() - stopTime > GRACE) {
            throw new CancellationException("The job was cancelled.");
        }
    }

    private boolean isCancelled() {
        return interrupted || closed.getAsBoolean() || observer.isCancelled();
    }

    /** The next reply, if there is one within a moment and it is no event. */
    private Optional<Reply> hear(boolean ready) {
        Optional<Reply> reply = poll();
        if (reply.isPresent() && reply.get() instanceof Reply.Event event) {
            observer.on(event.event());
            return Optional.empty();
        }
        if (reply.isPresent() && reply.get() instanceof Reply.Died died) {
            throw ended(new Death(died.exitCode(), ready, worker.log()));
        }
        return reply;
    }

    private Optional<Reply> poll() {
        try {
            return worker.poll();
        } catch (InterruptedException e) {
            interrupted = true;
            return Optional.empty();
        }
    }

    private void restoreInterrupt() {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private RuntimeException ended(Death death) {
        boolean wanted = stopped || worker.isKilled() || death.isInterrupt();
        return wanted ? new CancellationException("The job was cancelled.") : death.exception();
    }

    private void requireSameProtocol(Reply reply) {
        if (!new Reply.Ready(Wire.PROTOCOL).equals(reply)) {
            throw new RestorationException(Kind.WORKER, "The worker speaks another version of the protocol than " + Wire.PROTOCOL + ": "
                + reply + ".", "Install all parts of Selfscope in the same version.");
        }
    }

    private RestorationException noAnswer() {
        return new RestorationException(Kind.WORKER, "The worker process does not answer. " + worker.log().text(),
            "Run it again when the computer is less busy.");
    }
}
