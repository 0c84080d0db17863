package org.selfscope.knime.execution;

import java.util.concurrent.CancellationException;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.message.Message;
import org.knime.node.DefaultModel.ExecuteConsumer;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;

/** Joins KNIME's way of executing with that of the libraries: progress, cancellation and errors. */
public final class Execution {

    /** What a node does when it executes. It may throw what the libraries and {@code configure} throw. */
    @FunctionalInterface
    public interface Body {
        void run(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException, InvalidSettingsException;
    }

    private Execution() {
    }

    /**
     * The body as KNIME wants it: the exceptions of the libraries become messages with their resolution, cancellation becomes KNIME's.
     * After a cancel every exception counts as its consequence, since KNIME interrupts the thread and so closes the files that it is
     * working on.
     */
    public static ExecuteConsumer of(Body body) {
        return (in, out) -> {
            try {
                body.run(in, out);
            } catch (CancellationException e) {
                throw (CanceledExecutionException)new CanceledExecutionException().initCause(e);
            } catch (RestorationException e) {
                in.getExecutionContext().checkCanceled();
                throw Message.fromSummaryWithResolution(e.getMessage(), e.resolution()).toKNIMEException(e);
            } catch (InvalidSettingsException e) {
                throw new KNIMEException(e.getMessage(), e);
            }
        };
    }

    /** A check of the libraries in {@code configure}: what they refuse are invalid settings. */
    public static void check(Runnable check) throws InvalidSettingsException {
        try {
            check.run();
        } catch (RestorationException e) {
            throw Message.fromSummaryWithResolution(e.getMessage(), e.resolution()).toInvalidSettingsException(e);
        }
    }

    /** Throws a {@link CancellationException} once the user has cancelled the node. For any thread. */
    public static Cancellation cancellation(ExecutionMonitor exec) {
        return () -> {
            if (isCancelled(exec)) {
                throw new CancellationException("The node was cancelled.");
            }
        };
    }

    public static boolean isCancelled(ExecutionMonitor exec) {
        try {
            exec.checkCanceled();
            return false;
        } catch (CanceledExecutionException e) {
            return true;
        }
    }

    /** The progress of one of several images; the message that is there stays. */
    public static Progress progress(ExecutionMonitor exec, long done, long all) {
        return (fraction, message) -> exec.setProgress((done + fraction) / all);
    }

    /** Says which of several images is next, as in "image 3 of 10: cell.tif", and stops here if the node was cancelled. */
    public static void next(ExecutionContext exec, long done, long all, String name) throws CanceledExecutionException {
        exec.checkCanceled();
        exec.setProgress(all == 0 ? 1 : (double)done / all, "image " + (done + 1) + " of " + all + ": " + name);
    }
}
