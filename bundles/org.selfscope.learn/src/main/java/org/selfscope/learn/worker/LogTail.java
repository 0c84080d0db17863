package org.selfscope.learn.worker;

import java.util.ArrayDeque;
import java.util.Deque;

/** The last lines of a log, for messages. Safe for several threads. */
final class LogTail {

    /** NB: what a JVM says when it crashes is that long. */
    private static final int LINES = 15;

    private static final int LINE_LENGTH = 300;

    private final Deque<String> lines = new ArrayDeque<>();

    synchronized void add(String line) {
        if (lines.size() == LINES) {
            lines.removeFirst();
        }
        lines.add(line.length() <= LINE_LENGTH ? line : line.substring(0, LINE_LENGTH) + "...");
    }

    /** One line each, or a sentence that there are none. */
    synchronized String text() {
        return lines.isEmpty() ? "The log of the worker is empty." : "The log of the worker ends with:\n" + String.join("\n", lines);
    }
}
