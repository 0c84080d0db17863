package org.selfscope.learn.job;

import java.util.concurrent.CancellationException;

/** Something that has to be done when the JVM ends, as after Ctrl-C, unless it was closed before. */
public final class AtExit implements AutoCloseable {

    private final Thread hook;

    private AtExit(Thread hook) {
        this.hook = hook;
    }

    /**
     * @param action runs in a thread of its own, at the same time as others of its kind
     * @throws CancellationException if the JVM is ending already
     */
    public static AtExit run(Runnable action) {
        Thread hook = new Thread(action, "Selfscope at exit");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            CancellationException cancelled = new CancellationException("The program is ending.");
            cancelled.initCause(e);
            throw cancelled;
        }
        return new AtExit(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // NB: too late, the JVM is ending; the action must bear to find everything done.
            return;
        }
    }
}
