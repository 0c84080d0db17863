package org.selfscope.headless.console;

import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.knime.core.node.BufferedDataTable;
import org.selfscope.headless.node.NodeState;
import org.selfscope.headless.node.Workflow;
import org.selfscope.headless.node.WorkflowNode;

/** What is printed when a workflow has run: numbers that came out, where results are, what did not run, and how long it took. */
public final class Summary {

    private Summary() {
    }

    /** Prints the summary. */
    public static void print(Workflow workflow, boolean canceled, double seconds, PrintStream out) {
        workflow.nodes().forEach(n -> printTables(workflow, n, out));
        workflow.nodes().stream().filter(n -> n.outputCount() == 0 && n.state() == NodeState.EXECUTED && n.lastProgress() != null)
            .forEach(n -> out.println(n.title() + ": " + n.lastProgress()));
        workflow.missing().forEach(title -> out.println(title + " is not installed."));
        workflow.nodes().stream().filter(n -> n.state() == NodeState.IDLE).forEach(n -> printReason(workflow, n, out));
        printWaiting(workflow, out);
        out.println(String.format(Locale.ROOT, "%s after %.1f s.", outcome(workflow, canceled), seconds));
    }

    private static String outcome(Workflow workflow, boolean canceled) {
        if (canceled) {
            return "Cancelled";
        }
        return workflow.isExecuted() ? "Done" : "Not all nodes were executed; ended";
    }

    private static void printTables(Workflow workflow, WorkflowNode node, PrintStream out) {
        for (int port = 1; port <= node.outputCount(); port++) {
            if (!workflow.isUsed(node, port) && node.output(port) instanceof BufferedDataTable table) {
                ScalarTable.lines(table).ifPresent(lines -> {
                    out.println();
                    out.println(node.title());
                    lines.forEach(l -> out.println("  " + l));
                    out.println();
                });
            }
        }
    }

    /** Nodes that are idle have no line of their own in which they could say why. */
    private static void printReason(Workflow workflow, WorkflowNode node, PrintStream out) {
        boolean isOpen = IntStream.rangeClosed(1, node.inputCount()).anyMatch(p -> workflow.into(node, p).isEmpty());
        if (node.message().isPresent()) {
            out.println(node.title() + " cannot be executed:");
            NodeLines.print(node.message().get(), out);
        } else {
            out.println(node.title() + " cannot be executed: "
                + (isOpen ? "an input is not connected." : "a node before it cannot be executed."));
        }
    }

    private static void printWaiting(Workflow workflow, PrintStream out) {
        String waiting = workflow.nodes().stream().filter(n -> n.state() == NodeState.CONFIGURED && n.message().isEmpty())
            .map(WorkflowNode::title).collect(Collectors.joining(", "));
        if (!waiting.isEmpty()) {
            out.println("Not executed: " + waiting + ".");
        }
    }
}
