package org.selfscope.headless.batch;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.selfscope.headless.ExitCode;

/**
 * What happens on Ctrl-C: the run is cancelled, gets some seconds to clean up, and then its temporary folder is removed. The session that
 * was interrupted may thus end in the normal way and remove what it has; the hook only makes sure of it.
 */
final class Interruption implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 3;

    private final CountDownLatch ended = new CountDownLatch(1);
    private Runnable cancellation = () -> { };
    private boolean canceled;
    private Thread hook = new Thread();

    /** From now on Ctrl-C cancels. */
    void install(TemporaryFolder temporary) {
        hook = new Thread(() -> interrupted(temporary), "selfscope-interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Says how to cancel what runs at present. */
    synchronized void onCancel(Runnable action) {
        cancellation = action;
        if (canceled) {
            action.run();
        }
    }

    /** Cancels what runs. */
    synchronized void cancel() {
        canceled = true;
        cancellation.run();
    }

    /** Whether the run was cancelled. */
    synchronized boolean isCanceled() {
        return canceled;
    }

    private void interrupted(TemporaryFolder temporary) {
        cancel();
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            temporary.close();
        } catch (IOException | InterruptedException e) {
            System.err.println("Temporary files may remain: " + e.getMessage());
        }
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
    }

    /** The run has ended; if it was interrupted the hook may now end the process. */
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            Thread.yield(); // the hook runs already and ends the process
        }
    }
}
