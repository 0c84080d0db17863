package org.selfscope.headless.execution;

import java.util.List;

import org.knime.core.node.port.PortObject;
import org.selfscope.headless.node.NodeState;
import org.selfscope.headless.node.Workflow;
import org.selfscope.headless.node.WorkflowNode;
import org.selfscope.headless.workflow.Connection;

/** Configures and executes the nodes of a workflow one after the other, every node behind those that it depends on. */
public final class WorkflowRun {

    private static final long LOOK_MILLIS = 250;

    private final Workflow workflow;
    private final Configuration configuration;
    private final RunListener listener;
    private volatile boolean canceled;
    private volatile NodeRun current;

    /** A run that tells a listener what happens. */
    public WorkflowRun(Workflow workflow, RunListener listener) {
        this.workflow = workflow;
        this.configuration = new Configuration(workflow);
        this.listener = listener;
    }

    /** Configures all nodes that are not executed. */
    public void configure() {
        workflow.nodes().stream().filter(n -> n.state() != NodeState.EXECUTED).forEach(configuration::configure);
    }

    /** Executes all nodes that can be executed; a node that fails stops only those behind it. */
    public void execute() throws InterruptedException {
        for (WorkflowNode node : workflow.nodes()) {
            if (!canceled && node.state() != NodeState.EXECUTED) {
                execute(node);
            }
        }
    }

    /** Stops the node at work and starts no other. May be called by any thread. */
    public void cancel() {
        canceled = true;
        NodeRun run = current;
        if (run != null) {
            run.cancel();
        }
    }

    /** Whether {@link #cancel()} was called. */
    public boolean isCanceled() {
        return canceled;
    }

    private void execute(WorkflowNode node) throws InterruptedException {
        List<WorkflowNode> before = workflow.before(node);
        if (before.stream().anyMatch(b -> b.state() != NodeState.EXECUTED)) {
            return;
        }
        if (!before.isEmpty()) {
            configuration.configure(node);
        }
        if (node.state() == NodeState.CONFIGURED) {
            run(node);
        }
    }

    private void run(WorkflowNode node) throws InterruptedException {
        long start = System.nanoTime();
        listener.started(node);
        workflow.data().open(node);
        NodeRun run = new NodeRun(node, inputs(node));
        current = run;
        run.start();
        if (canceled) {
            run.cancel();
        }
        while (!run.await(LOOK_MILLIS)) {
            listener.running(node, run.monitor());
        }
        current = null;
        run.finish();
        listener.finished(node, (System.nanoTime() - start) * 1e-9);
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
