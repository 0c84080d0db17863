package org.selfscope.headless.console;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.knime.core.node.NodeProgressMonitor;
import org.selfscope.headless.execution.RunListener;
import org.selfscope.headless.node.NodeMessage;
import org.selfscope.headless.node.NodeState;
import org.selfscope.headless.node.WorkflowNode;

/**
 * Prints one line for each node. On a terminal the line is rewritten in place while the node is at work, otherwise a new one is printed
 * now and then.
 */
public final class NodeLines implements RunListener {

    private static final long PAUSE_NANOS = 5_000_000_000L;
    private static final int TITLE_WIDTH = 32;
    /** A line that is wrapped cannot be rewritten. */
    private static final int TERMINAL_WIDTH = 110;

    private final PrintStream out;
    private final boolean terminal;
    private final Map<WorkflowNode, Line> lines = new HashMap<>();

    /** What was last printed of a node that is at work. */
    private static final class Line {
        private final long startNanos = System.nanoTime();
        private long printedNanos = startNanos;
        private String printed;
    }

    /**
     * Lines for a person or for a log.
     *
     * @param terminal whether a line can be rewritten
     */
    public NodeLines(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void started(WorkflowNode node) {
        lines.put(node, new Line());
        if (terminal) {
            rewrite(line(node, "running", null, 0));
        }
    }

    @Override
    public void running(WorkflowNode node, NodeProgressMonitor progress) {
        long now = System.nanoTime();
        Line last = lines.get(node);
        String line = line(node, "running", describe(progress), (now - last.startNanos) * 1e-9);
        if (terminal) {
            rewrite(line);
        } else if (now - last.printedNanos >= PAUSE_NANOS && !Objects.equals(last.printed, progress.getMessage())) {
            out.println(line);
            last.printedNanos = now;
            last.printed = progress.getMessage();
        }
    }

    @Override
    public void finished(WorkflowNode node, double seconds) {
        lines.remove(node);
        String line = line(node, outcome(node), node.lastProgress(), seconds);
        if (terminal) {
            rewrite("");
        }
        out.println(line);
        node.message().ifPresent(m -> print(m, out));
    }

    /** Of the nodes that have run, only those that were cancelled are left with a warning and without a result. */
    private static String outcome(WorkflowNode node) {
        if (node.state() == NodeState.EXECUTED) {
            return "executed";
        }
        boolean failed = node.message().filter(m -> m.type() == NodeMessage.Type.ERROR).isPresent();
        return failed ? "failed" : "cancelled";
    }

    /** Prints a message with issue and resolutions below the node's line. */
    static void print(NodeMessage message, PrintStream out) {
        String title = message.type() == NodeMessage.Type.ERROR ? "ERROR" : "WARNING";
        out.println("    " + title + " " + message.message().toLogPrintable().replace("\n", "\n      "));
        message.message().getResolutions().forEach(r -> out.println("      -> " + r));
    }

    private static String describe(NodeProgressMonitor progress) {
        String share = Optional.ofNullable(progress.getProgress()).map(p -> String.format(Locale.ROOT, "%3.0f %%", 100 * p)).orElse("");
        String text = Objects.toString(progress.getMessage(), "");
        return share.isEmpty() || text.isEmpty() ? share + text : share + " " + text;
    }

    private static String line(WorkflowNode node, String state, String text, double seconds) {
        String shown = text == null ? "" : text;
        return String.format(Locale.ROOT, "%-" + TITLE_WIDTH + "s %-9s %6.1f s  %s", node.title(), state, seconds, shown).stripTrailing();
    }

    /** Carriage return, the line, and the end of line cleared. */
    private void rewrite(String line) {
        out.print("\r" + line.substring(0, Math.min(line.length(), TERMINAL_WIDTH)).replace('\n', ' ') + "\u001b[K");
        out.flush();
    }
}
