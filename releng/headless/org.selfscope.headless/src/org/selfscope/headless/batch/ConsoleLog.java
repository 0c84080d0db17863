package org.selfscope.headless.batch;

import java.io.PrintStream;

import org.selfscope.standin.log.LogSink;

/** Prints warnings and errors of nodes and engine. The traces behind errors are for developers and shown on request only. */
final class ConsoleLog implements LogSink {

    private final PrintStream out;
    private final boolean verbose = Boolean.getBoolean("selfscope.verbose");

    ConsoleLog(PrintStream out) {
        this.out = out;
    }

    @Override
    public void log(Level level, String source, String text, Throwable cause) {
        if (verbose || level.compareTo(Level.WARN) >= 0) {
            out.println(level + " " + source + " " + text);
            if (verbose && cause != null) {
                cause.printStackTrace(out);
            }
        }
    }
}
