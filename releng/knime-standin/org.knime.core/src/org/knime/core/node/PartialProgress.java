package org.knime.core.node;

import java.util.function.Supplier;

/** The monitor of a part of the work: what it reports is added, times its share, to what the whole had reached before. */
final class PartialProgress extends DefaultNodeProgressMonitor {

    private final NodeProgressMonitor whole;
    private final double share;
    private final boolean silent;
    private double reached;

    private PartialProgress(NodeProgressMonitor whole, double share, boolean silent) {
        this.whole = whole;
        this.share = share;
        this.silent = silent;
    }

    static PartialProgress audible(NodeProgressMonitor whole, double share) {
        return new PartialProgress(whole, share, false);
    }

    static PartialProgress silent(NodeProgressMonitor whole, double share) {
        return new PartialProgress(whole, share, true);
    }

    @Override
    public void checkCanceled() throws CanceledExecutionException {
        whole.checkCanceled();
    }

    @Override
    public synchronized void setProgress(double value) {
        if (value >= 0 && value <= 1) {
            super.setProgress(value);
            Double before = whole.getProgress();
            whole.setProgress(Math.min(1, (before == null ? 0 : before) + share * (value - reached)));
            reached = value;
        }
    }

    @Override
    public void setMessage(String text) {
        super.setMessage(text);
        if (!silent) {
            whole.setMessage(text);
        }
    }

    @Override
    public void setMessage(Supplier<String> text) {
        super.setMessage(text);
        if (!silent) {
            whole.setMessage(text);
        }
    }

    @Override
    public void setExecuteCanceled() {
        whole.setExecuteCanceled();
    }
}
