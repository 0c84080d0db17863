package org.selfscope.learn.job;

/** Something that has to be done when the JVM ends, as after Ctrl-C, unless it was closed before. */
public final class AtExit implements AutoCloseable {

    private final Thread hook;

    private AtExit(Thread hook) {
        this.hook = hook;
    }

    /** @param action runs in a thread of its own, at the same time as others of its kind */
    public static AtExit run(Runnable action) {
        Thread hook = new Thread(action, "Selfscope at exit");
        Runtime.getRuntime().addShutdownHook(hook);
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
