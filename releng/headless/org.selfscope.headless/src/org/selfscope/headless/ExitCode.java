package org.selfscope.headless;

/** How a run ends, as KNIME's batch application ends it. */
public final class ExitCode {

    /** Every node was executed. */
    public static final int SUCCESS = 0;

    /** The options are wrong; nothing was loaded. */
    public static final int ARGUMENTS = 2;

    /** The workflow could not be loaded. */
    public static final int LOAD = 3;

    /** Not every node was executed, an expectation was not met, or the run was cancelled or could not be saved. */
    public static final int EXECUTION = 4;

    /** The user pressed Ctrl-C. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {
    }
}
