package org.selfscope.headless.execution;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.knime.core.node.port.PortObject;
import org.selfscope.headless.node.NodeState;
import org.selfscope.headless.node.Workflow;
import org.selfscope.headless.node.WorkflowNode;
import org.selfscope.headless.workflow.Connection;

/** Configures and executes the nodes of a workflow, every node behind those that it depends on. */
public final class WorkflowRun {

    private static final long LOOK_MILLIS = 250;

    private final Workflow workflow;
    private final Configuration configuration;
    private final RunListener listener;
    private final List<Started> started = new CopyOnWriteArrayList<>();
    private volatile boolean canceled;

    /** A run that tells a listener what happens. */
    public WorkflowRun(Workflow workflow, RunListener listener) {
        this.workflow = workflow;
        this.configuration = new Configuration(workflow);
        this.listener = listener;
    }

    /** A node at work. */
    private record Started(WorkflowNode node, NodeRun run, long nanos) {
    }

    /** Configures all nodes that are not executed. */
    public void configure() {
        for (WorkflowNode node : workflow.nodes()) {
            if (node.state() == NodeState.EXECUTED) {
                configuration.expose(node);
            } else {
                configuration.configure(node);
            }
        }
    }

    /**
     * Executes all nodes that can be executed; a node that fails stops only those behind it.
     *
     * @param parallel whether nodes run at the same time that do not depend on each other
     */
    public void execute(boolean parallel) throws InterruptedException {
        List<WorkflowNode> waiting = new ArrayList<>(workflow.nodes());
        waiting.removeIf(n -> n.state() == NodeState.EXECUTED);
        do {
            Iterator<WorkflowNode> next = waiting.iterator();
            while (next.hasNext() && !canceled && (parallel || started.isEmpty())) {
                WorkflowNode node = next.next();
                if (isReady(node)) {
                    next.remove();
                    start(node);
                }
            }
            look();
        } while (!started.isEmpty() || !canceled && waiting.stream().anyMatch(this::isReady));
    }

    /** Stops the nodes at work and starts no other. May be called by any thread. */
    public void cancel() {
        canceled = true;
        started.forEach(s -> s.run.cancel());
    }

    /** Whether {@link #cancel()} was called. */
    public boolean isCanceled() {
        return canceled;
    }

    private boolean isReady(WorkflowNode node) {
        return workflow.before(node).stream().allMatch(b -> b.state() == NodeState.EXECUTED);
    }

    /** Unless the node then finds its inputs wrong. */
    private void start(WorkflowNode node) {
        if (!workflow.before(node).isEmpty()) {
            configuration.configure(node);
        }
        if (node.state() == NodeState.CONFIGURED) {
            listener.started(node);
            workflow.data().open(node);
            Started run = new Started(node, new NodeRun(node, inputs(node)), System.nanoTime());
            started.add(run);
            run.run.start();
            if (canceled) {
                run.run.cancel();
            }
        }
    }

    private void look() throws InterruptedException {
        for (Started each : started) {
            if (each.run.await(LOOK_MILLIS / started.size())) {
                started.remove(each);
                each.run.finish();
                listener.finished(each.node, (System.nanoTime() - each.nanos) * 1e-9);
            } else {
                listener.running(each.node, each.run.monitor());
            }
        }
    }

    private PortObject[] inputs(WorkflowNode node) {
        PortObject[] inputs = new PortObject[node.inputCount()];
        for (int port = 1; port <= inputs.length; port++) {
            inputs[port - 1] = workflow.into(node, port).map(this::output).orElse(null);
        }
        return inputs;
    }

    private PortObject output(Connection connection) {
        return workflow.node(connection.source()).orElseThrow().output(connection.sourcePort());
    }
}
