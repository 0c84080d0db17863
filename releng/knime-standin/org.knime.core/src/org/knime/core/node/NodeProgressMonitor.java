package org.knime.core.node;

import java.util.function.Supplier;

/** Where a running node says how far it is, and learns that it was cancelled. */
public interface NodeProgressMonitor {

    /** Returns if the node may go on. */
    void checkCanceled() throws CanceledExecutionException;

    /** Sets how much is done, from 0 to 1; other values are ignored. */
    void setProgress(double progress);

    /** Sets how much is done and what is being done. */
    void setProgress(double progress, String message);

    /** Sets how much is done and what is being done; the text is made only if somebody looks. */
    default void setProgress(double progress, Supplier<String> message) {
        setProgress(progress, message.get());
    }

    /** Sets what is being done. */
    void setMessage(String message);

    /** Sets what is being done; the text is made only if somebody looks. */
    default void setMessage(Supplier<String> message) {
        setMessage(message.get());
    }

    /** Sets what is being done. */
    void setProgress(String message);

    /** How much is done, from 0 to 1; null if the node has not said so. */
    Double getProgress();

    /** What is being done; may be null. */
    String getMessage();

    /** Asks the node to stop. */
    void setExecuteCanceled();

    /** Back to the state before the run. */
    void reset();
}
