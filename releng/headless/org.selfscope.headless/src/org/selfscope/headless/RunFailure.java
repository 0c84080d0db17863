package org.selfscope.headless;

/** Ends a run: says why in words for the user, and with which exit code. */
public final class RunFailure extends Exception {

    private static final long serialVersionUID = 1;

    private final int exitCode;

    /** A failure that ends the run with one of {@link ExitCode}. */
    public RunFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The same with what led to it. */
    public RunFailure(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** One of {@link ExitCode}. */
    public int exitCode() {
        return exitCode;
    }
}
