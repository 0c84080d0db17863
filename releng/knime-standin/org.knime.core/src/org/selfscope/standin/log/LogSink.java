package org.selfscope.standin.log;

/** Takes what nodes and the engine log. */
@FunctionalInterface
public interface LogSink {

    /**
     * Takes one entry.
     *
     * @param level how bad it is
     * @param source who says so: the simple name of a class or any other name
     * @param text what is said
     * @param cause may be null
     */
    void log(Level level, String source, String text, Throwable cause);

    /** How bad an entry is, from harmless to fatal. */
    enum Level {
        DEBUG, INFO, WARN, ERROR, FATAL
    }
}
