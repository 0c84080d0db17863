package org.selfscope.learn.worker;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

/**
 * Why a worker has ended by itself, for people.
 *
 * @param exitCode on Unix 128 plus the number of the signal, if there was one
 * @param ready whether the worker was able to start
 */
record Death(int exitCode, boolean ready, LogTail log) {

    /** What -XX:+ExitOnOutOfMemoryError ends with. */
    private static final int OUT_OF_MEMORY = 3;

    private static final int SIGNALS = 128;

    private static final int INTERRUPT = SIGNALS + 2;

    private static final int KILL = SIGNALS + 9;

    private static final int TERMINATE = SIGNALS + 15;

    /** Whether somebody pressed Ctrl-C, which reaches all processes of a terminal. */
    boolean isInterrupt() {
        return exitCode == INTERRUPT;
    }

    RestorationException exception() {
        if (exitCode == OUT_OF_MEMORY) {
            return exception(Kind.MEMORY, "The worker process ran out of Java memory.",
                "Choose a smaller patch, batch or network, or give the worker more memory, in KNIME by the line "
                    + "-Dselfscope.worker.options=-Xmx4g in knime.ini.");
        }
        if (exitCode == KILL) {
            return exception(Kind.WORKER, "The worker process was killed from outside (signal 9).",
                "The system does so when memory runs out: close other programs, or choose a smaller patch, batch or network.");
        }
        if (exitCode == TERMINATE) {
            return exception(Kind.WORKER, "The worker process was ended from outside (signal 15).", "Run it again.");
        }
        return ready ? crash() : noStart();
    }

    private RestorationException crash() {
        return exception(Kind.WORKER, "The worker process crashed (" + code() + ").",
            "Run it again; if it happens again, choose other settings or the CPU as device, and report it with the log.");
    }

    private RestorationException noStart() {
        return exception(Kind.WORKER, "The worker process could not start (" + code() + ").",
            "Make sure that all of Selfscope is installed, with TensorFlow for this system, and that its Java is version 17 or newer.");
    }

    private String code() {
        return exitCode > SIGNALS ? "signal " + (exitCode - SIGNALS) : "exit code " + exitCode;
    }

    private RestorationException exception(Kind kind, String sentence, String resolution) {
        return new RestorationException(kind, sentence + " " + log.text(), resolution);
    }
}
