package org.selfscope.standin.log;

import org.selfscope.standin.log.LogSink.Level;

/**
 * The log; prints warnings and errors on the error stream until somebody takes it over for a thread and those that it starts. So several
 * workflows in one process have logs of their own.
 */
public final class Log {

    private static final InheritableThreadLocal<LogSink> SINK = new InheritableThreadLocal<>();

    private Log() {
    }

    /** Sends all further entries of this thread, and of threads that it starts, to another sink; returns the one that had them before. */
    public static LogSink redirect(LogSink target) {
        LogSink before = sink();
        SINK.set(target);
        return before;
    }

    /** Adds an entry. */
    public static void add(Level level, String source, String text, Throwable cause) {
        sink().log(level, source, text, cause);
    }

    private static LogSink sink() {
        LogSink sink = SINK.get();
        return sink == null ? Log::print : sink;
    }

    private static void print(Level level, String source, String text, Throwable cause) {
        if (level.compareTo(Level.WARN) >= 0) {
            System.err.println(level + "\t " + source + "\t " + text);
        }
    }
}
