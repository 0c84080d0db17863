package org.selfscope.learn.worker;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;

import org.selfscope.image.RestorationException;
import org.selfscope.learn.job.Engine;
import org.selfscope.learn.job.InProcessEngine;
import org.selfscope.learn.job.JobEvent;
import org.selfscope.learn.job.JobObserver;

/**
 * The worker process. It reads {@link Request}s from standard input, writes {@link Reply}s to standard output, and ends at once when
 * standard input ends, since then its host has closed it, or died: even in the middle of a native computation, which cannot be interrupted.
 */
final class WorkerMain implements JobObserver {

    private final Engine engine;

    private final OutputStream replies;

    private volatile boolean stopped;

    private WorkerMain(Engine engine, OutputStream replies) {
        this.engine = engine;
        this.replies = replies;
    }

    public static void main(String[] arguments) throws IOException {
        serve(new InProcessEngine());
    }

    /** Returns never: the process ends with standard input, or with an exception that nobody expects. */
    static void serve(Engine engine) throws IOException {
        Thread.setDefaultUncaughtExceptionHandler(WorkerMain::die);
        OutputStream replies = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err);
        WorkerMain worker = new WorkerMain(engine, replies);
        worker.reply(new Reply.Ready(Wire.PROTOCOL));
        try (BufferedReader requests = new BufferedReader(
            new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8))) {
            for (String line = requests.readLine(); line != null; line = requests.readLine()) {
                worker.handle(Wire.request(line));
            }
        }
        Runtime.getRuntime().halt(0);
    }

    @Override
    public void on(JobEvent event) {
        reply(new Reply.Event(event));
    }

    @Override
    public boolean isCancelled() {
        return stopped;
    }

    private void handle(Request request) {
        stopped = request instanceof Request.Stop;
        if (!stopped) {
            new Thread(() -> reply(outcome(request)), "Selfscope job").start();
        }
    }

    private Reply outcome(Request request) {
        try {
            return carryOut(request);
        } catch (CancellationException e) {
            return new Reply.Cancelled();
        } catch (RestorationException e) {
            e.printStackTrace();
            return new Reply.Failed(e.kind(), e.getMessage(), e.resolution());
        }
    }

    private Reply carryOut(Request request) {
        if (request instanceof Request.Train train) {
            return new Reply.Trained(engine.train(train.job(), this));
        }
        if (request instanceof Request.Predict predict) {
            engine.predict(predict.job(), this);
            return new Reply.Predicted();
        }
        throw new IllegalArgumentException("No job: " + request);
    }

    /** NB: begins a line of its own and is a single write, since native libraries write into the same stream. */
    private synchronized void reply(Reply reply) {
        try {
            replies.write(("\n" + Wire.line(reply) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The host does not listen any more.", e);
        }
    }

    private static void die(Thread thread, Throwable cause) {
        cause.printStackTrace();
        Runtime.getRuntime().halt(1);
    }
}
