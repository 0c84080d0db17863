package org.selfscope.headless.batch;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.selfscope.headless.ExitCode;

/**
 * What happens on Ctrl-C while a run is at work: it is cancelled, has some seconds to end in its normal way and clean up, and then the
 * process ends. Closed when the run has ended and cleaned up.
 */
final class InterruptionHook implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 3;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;

    private InterruptionHook(Cancellation cancellation, TemporaryFolder temporary) {
        thread = new Thread(() -> interrupted(cancellation, temporary), "selfscope-interruption");
    }

    /** From now on Ctrl-C cancels. */
    static InterruptionHook install(Cancellation cancellation, TemporaryFolder temporary) {
        InterruptionHook hook = new InterruptionHook(cancellation, temporary);
        Runtime.getRuntime().addShutdownHook(hook.thread);
        return hook;
    }

    private void interrupted(Cancellation cancellation, TemporaryFolder temporary) {
        cancellation.request();
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            temporary.close();
        } catch (IOException | InterruptedException e) {
            System.err.println("Temporary files may remain: " + e.getMessage());
        }
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(thread);
        } catch (IllegalStateException shuttingDown) {
            awaitEnd();
        }
    }

    /** The hook is at work and will halt the process; returning would only print more. */
    private void awaitEnd() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
