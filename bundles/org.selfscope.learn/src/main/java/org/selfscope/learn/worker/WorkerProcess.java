package org.selfscope.learn.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.selfscope.image.RestorationException;
import org.selfscope.learn.job.AtExit;
import org.selfscope.learn.job.JobEvent;
import org.selfscope.learn.job.JobFolder;

/** A worker as the host sees it. Two threads read what it writes; who talks to it takes the replies from a queue. */
final class WorkerProcess implements AutoCloseable {

    private static final long POLL_MILLISECONDS = 50;

    private static final long GRACE_MILLISECONDS = 1000;

    private static final long KILL_MILLISECONDS = 5000;

    /** Also lines of the frame around what a crashing JVM says. */
    private static final Pattern EMPTY = Pattern.compile("[\\s#]*");

    private final Launch launch;

    private final JobFolder folder;

    private final Process process;

    private final AtExit atExit;

    private final LogTail log = new LogTail();

    private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();

    private volatile boolean killed;

    private WorkerProcess(Launch launch, JobFolder folder, Process process) {
        this.launch = launch;
        this.folder = folder;
        this.process = process;
        atExit = AtExit.run(this::kill);
        CompletableFuture<Void> outputRead = read(process.getInputStream(), this::takeOutput);
        CompletableFuture<Void> errorRead = read(process.getErrorStream(), this::takeLog);
        CompletableFuture<Void> allRead = CompletableFuture.allOf(outputRead, errorRead).completeOnTimeout(null, 1, TimeUnit.SECONDS);
        process.onExit().thenCombine(allRead, (p, nothing) -> replies.add(new Reply.Died(p.exitValue())));
    }

    /**
     * @param folder in which the process works; removed by {@link #close()}, or here if nothing starts
     * @throws org.selfscope.image.RestorationException of kind WORKER if the Java of the worker cannot be started
     */
    static WorkerProcess start(Launch launch, JobFolder folder) {
        try {
            return new WorkerProcess(launch, folder, launch.start(folder.path()));
        } catch (RestorationException e) {
            folder.close();
            throw e;
        }
    }

    /** Whether the process lives and was started like that. */
    boolean canServe(Launch other) {
        return process.isAlive() && launch.equals(other);
    }

    LogTail log() {
        return log;
    }

    /** Whether {@link #kill()} was called. */
    boolean isKilled() {
        return killed;
    }

    /** The next reply, {@link Reply.Died} at last; empty if there is none within a moment. */
    Optional<Reply> poll() throws InterruptedException {
        return Optional.ofNullable(replies.poll(POLL_MILLISECONDS, TimeUnit.MILLISECONDS));
    }

    void send(Request request) {
        try {
            OutputStream requests = process.getOutputStream();
            requests.write((Wire.line(request) + "\n").getBytes(StandardCharsets.UTF_8));
            requests.flush();
        } catch (IOException e) {
            // NB: the process has ended; its exit code and log, which are still to come, tell more than a broken pipe.
            takeLog("The worker does not listen any more: " + e.getMessage());
        }
    }

    /** Ends the process at once, whatever it is doing. */
    void kill() {
        killed = true;
        process.destroyForcibly();
        awaitEnd(KILL_MILLISECONDS);
    }

    /** Ends the process, which is idle or not, and removes its folder. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            takeLog("The worker does not listen any more: " + e.getMessage());
        }
        awaitEnd(GRACE_MILLISECONDS);
        kill();
        atExit.close();
        folder.close();
    }

    /** NB: unlike {@link Process#waitFor()}, joining a future does not mind an interrupt. */
    private void awaitEnd(long milliseconds) {
        process.onExit().completeOnTimeout(process, milliseconds, TimeUnit.MILLISECONDS).join();
    }

    private void takeOutput(String line) {
        Optional<Reply> reply = Wire.reply(line);
        reply.ifPresentOrElse(replies::add, () -> takeLog(line));
    }

    private void takeLog(String line) {
        if (!EMPTY.matcher(line).matches()) {
            log.add(line);
            replies.add(new Reply.Event(new JobEvent.Log(line)));
        }
    }

    private static CompletableFuture<Void> read(InputStream stream, Consumer<String> lines) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            forEachLine(stream, lines);
            end.complete(null);
        }, "Selfscope worker's output");
        reader.setDaemon(true);
        reader.start();
        return end;
    }

    private static void forEachLine(InputStream stream, Consumer<String> lines) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines);
        } catch (IOException | UncheckedIOException e) {
            lines.accept("The output of the worker ends: " + e.getMessage());
        }
    }
}
