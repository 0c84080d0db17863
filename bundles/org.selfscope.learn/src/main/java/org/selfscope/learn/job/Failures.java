package org.selfscope.learn.job;

import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

/** Turns whatever a job throws into the exceptions that engines promise. */
final class Failures {

    private Failures() {
    }

    /**
     * @param what is done, as the subject of a sentence, such as "The training"
     * @throws RestorationException or {@link CancellationException}, nothing else
     */
    static <T> T translated(String what, Supplier<T> job) {
        try {
            return job.get();
        } catch (RestorationException e) {
            throw isInterrupt(e) ? cancelled(e) : e;
        } catch (CancellationException e) {
            throw e;
        } catch (OutOfMemoryError e) {
            throw memory(what, e);
        } catch (LinkageError e) {
            throw unloadable(e);
        } catch (RuntimeException | Error e) {
            throw isInterrupt(e) ? cancelled(e) : unexpected(what, e);
        }
    }

    /** NB: an interrupt closes the file channels of the thread, so that the failure looks like one of the disk. */
    private static boolean isInterrupt(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof ClosedByInterruptException || t instanceof InterruptedException) {
                return true;
            }
        }
        return false;
    }

    private static CancellationException cancelled(Throwable cause) {
        CancellationException e = new CancellationException("The thread was interrupted.");
        e.initCause(cause);
        return e;
    }

    private static RestorationException memory(String what, OutOfMemoryError e) {
        return new RestorationException(Kind.MEMORY, what + " needs more memory than there is: " + e.getMessage() + ".",
            "Choose a smaller patch, batch or network, or close other programs.", e);
    }

    private static RestorationException unloadable(LinkageError e) {
        return new RestorationException(Kind.WORKER, "TensorFlow could not be loaded: " + rootOf(e) + ".",
            "Install Selfscope's TensorFlow for this operating system and processor.", e);
    }

    private static RestorationException unexpected(String what, Throwable e) {
        return new RestorationException(Kind.WORKER, what + " failed unexpectedly: " + e + ".",
            "Please report this with the log, and try other settings.", e);
    }

    private static Throwable rootOf(Throwable t) {
        return t.getCause() == null ? t : rootOf(t.getCause());
    }
}
