package org.selfscope.standin.log;

import org.selfscope.standin.log.LogSink.Level;

/** The one log of the process; prints warnings and errors on the error stream until somebody takes it over. */
public final class Log {

    private static volatile LogSink sink = Log::print;

    private Log() {
    }

    /** Sends all further entries to another sink and returns the one that had them before. */
    public static LogSink redirect(LogSink target) {
        LogSink before = sink;
        sink = target;
        return before;
    }

    /** Adds an entry. */
    public static void add(Level level, String source, String text, Throwable cause) {
        sink.log(level, source, text, cause);
    }

    private static void print(Level level, String source, String text, Throwable cause) {
        if (level.compareTo(Level.WARN) >= 0) {
            System.err.println(level + "\t " + source + "\t " + text);
        }
    }
}
