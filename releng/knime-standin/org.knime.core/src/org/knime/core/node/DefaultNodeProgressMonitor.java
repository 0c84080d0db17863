package org.knime.core.node;

import java.util.function.Supplier;

/** The monitor of one run of one node. Safe for use by many threads: workers report, the engine reads and cancels. */
public class DefaultNodeProgressMonitor implements NodeProgressMonitor {

    private volatile boolean canceled;
    private volatile Double progress;
    private volatile Supplier<String> message = () -> null;

    /** A monitor of a node that has not begun. */
    public DefaultNodeProgressMonitor() {
    }

    /** Whether the run was cancelled. */
    protected boolean isCanceled() {
        return canceled;
    }

    @Override
    public void checkCanceled() throws CanceledExecutionException {
        if (isCanceled()) {
            throw new CanceledExecutionException();
        }
    }

    @Override
    public void setProgress(double value) {
        if (value >= 0 && value <= 1) {
            progress = value;
        }
    }

    @Override
    public void setProgress(double value, String text) {
        setProgress(value);
        setMessage(text);
    }

    @Override
    public void setProgress(double value, Supplier<String> text) {
        setProgress(value);
        setMessage(text);
    }

    @Override
    public void setProgress(String text) {
        setMessage(text);
    }

    @Override
    public void setMessage(String text) {
        message = () -> text;
    }

    @Override
    public void setMessage(Supplier<String> text) {
        message = text;
    }

    @Override
    public Double getProgress() {
        return progress;
    }

    @Override
    public String getMessage() {
        return message.get();
    }

    @Override
    public void setExecuteCanceled() {
        canceled = true;
    }

    @Override
    public void reset() {
        canceled = false;
        progress = null;
        setMessage((String)null);
    }
}
