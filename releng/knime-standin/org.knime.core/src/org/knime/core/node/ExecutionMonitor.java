package org.knime.core.node;

import java.util.function.Supplier;

/** Progress and cancellation as a node sees them; parts of the work get sub-monitors with their share of the progress. */
public class ExecutionMonitor {

    private final NodeProgressMonitor progress;

    /** A monitor that nobody looks at. */
    public ExecutionMonitor() {
        this(new DefaultNodeProgressMonitor());
    }

    /** A monitor that reports to another. */
    public ExecutionMonitor(NodeProgressMonitor progress) {
        this.progress = progress;
    }

    /** Where this monitor reports. */
    public final NodeProgressMonitor getProgressMonitor() {
        return progress;
    }

    /** Returns if the node may go on. */
    public void checkCanceled() throws CanceledExecutionException {
        progress.checkCanceled();
    }

    /** Sets how much of this part is done, from 0 to 1. */
    public void setProgress(double value) {
        progress.setProgress(value);
    }

    /** Sets how much of this part is done and what is being done. */
    public void setProgress(double value, String message) {
        progress.setProgress(value, message);
    }

    /** Sets how much of this part is done and what is being done. */
    public void setProgress(double value, Supplier<String> message) {
        progress.setProgress(value, message);
    }

    /** Sets what is being done. */
    public void setProgress(String message) {
        progress.setProgress(message);
    }

    /** Sets what is being done. */
    public void setMessage(String message) {
        progress.setMessage(message);
    }

    /** Sets what is being done. */
    public void setMessage(Supplier<String> message) {
        progress.setMessage(message);
    }

    /** A monitor for a part of the work that makes up the given share of the whole. */
    public ExecutionMonitor createSubProgress(double share) {
        return new ExecutionMonitor(PartialProgress.audible(progress, share));
    }

    /** The same for a part whose messages are not shown. */
    public ExecutionMonitor createSilentSubProgress(double share) {
        return new ExecutionMonitor(PartialProgress.silent(progress, share));
    }
}
