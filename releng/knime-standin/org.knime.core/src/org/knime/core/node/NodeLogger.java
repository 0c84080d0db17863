package org.knime.core.node;

import java.util.function.Supplier;

import org.selfscope.standin.log.Log;
import org.selfscope.standin.log.LogSink.Level;

/** The log as nodes see it. */
public final class NodeLogger {

    private final String source;

    private NodeLogger(String source) {
        this.source = source;
    }

    /** The log of a class. */
    public static NodeLogger getLogger(Class<?> type) {
        return new NodeLogger(type.getSimpleName());
    }

    /** A log by any name. */
    public static NodeLogger getLogger(String name) {
        return new NodeLogger(name);
    }

    /** Logs what only developers want to know. */
    public void debug(Object text) {
        add(Level.DEBUG, text, null);
    }

    /** Logs what only developers want to know. */
    public void debug(Object text, Throwable cause) {
        add(Level.DEBUG, text, cause);
    }

    /** Logs what only developers want to know; the text is always made here. */
    public void debug(Supplier<Object> text) {
        add(Level.DEBUG, text.get(), null);
    }

    /** Logs what happened. */
    public void info(Object text) {
        add(Level.INFO, text, null);
    }

    /** Logs what happened. */
    public void info(Object text, Throwable cause) {
        add(Level.INFO, text, cause);
    }

    /** Logs what the user should look at. */
    public void warn(Object text) {
        add(Level.WARN, text, null);
    }

    /** Logs what the user should look at. */
    public void warn(Object text, Throwable cause) {
        add(Level.WARN, text, cause);
    }

    /** Logs what went wrong. */
    public void error(Object text) {
        add(Level.ERROR, text, null);
    }

    /** Logs what went wrong. */
    public void error(Object text, Throwable cause) {
        add(Level.ERROR, text, cause);
    }

    /** Logs a mistake in a node's code. */
    public void coding(Object text) {
        add(Level.ERROR, "CODING PROBLEM\t" + text, null);
    }

    /** Logs a mistake in a node's code. */
    public void coding(Object text, Throwable cause) {
        add(Level.ERROR, "CODING PROBLEM\t" + text, cause);
    }

    private void add(Level level, Object text, Throwable cause) {
        Log.add(level, source, String.valueOf(text), cause);
    }
}
