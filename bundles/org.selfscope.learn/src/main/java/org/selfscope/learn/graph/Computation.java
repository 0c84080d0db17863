package org.selfscope.learn.graph;

import java.util.List;
import java.util.Map;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.exceptions.TFResourceExhaustedException;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GPUOptions;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.RewriterConfig;
import org.tensorflow.proto.RewriterConfig.Toggle;

/** A graph and the session that computes it. Not thread-safe while the graph is built; {@link #run} may be called by several threads. */
public final class Computation implements AutoCloseable {

    private final Graph graph = new Graph();

    private final Ops tf = Ops.create(graph);

    private final Session session;

    public Computation(Compute compute) {
        session = new Session(graph, configuration(compute));
    }

    public Graph graph() {
        return graph;
    }

    /** Adds operations to the graph. */
    public Ops tf() {
        return tf;
    }

    /**
     * Computes. Feeds must have been checked: a tensor of a wrong rank would end the process.
     *
     * @param targets operations that are carried out without a result
     * @return in the order of {@code fetches}; to be closed
     */
    public Result run(Map<? extends Operand<?>, ? extends Tensor> feeds, List<? extends Operand<?>> fetches, List<? extends Op> targets) {
        Session.Runner runner = session.runner();
        feeds.forEach((placeholder, tensor) -> runner.feed(placeholder.asOutput(), tensor));
        fetches.forEach(fetch -> runner.fetch(fetch.asOutput()));
        targets.forEach(runner::addTarget);
        try {
            return runner.run();
        } catch (TFResourceExhaustedException e) {
            throw new RestorationException(Kind.MEMORY, "The memory of the device is not sufficient for the computation.",
                "Choose smaller patches or a smaller network, or close other programs.", e);
        }
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }

    /** Soft placement always, since a graph that asks for a GPU kernel that does not exist could not run at all. */
    private static ConfigProto configuration(Compute compute) {
        return ConfigProto.newBuilder()
            .setIntraOpParallelismThreads(compute.threads())
            .setInterOpParallelismThreads(compute.threads())
            .setAllowSoftPlacement(true)
            .putDeviceCount("GPU", compute.device() == Device.GPU ? 1 : 0)
            .setGpuOptions(GPUOptions.newBuilder().setAllowGrowth(true))
            .setGraphOptions(GraphOptions.newBuilder().setRewriteOptions(rewriting(compute)))
            .build();
    }

    private static RewriterConfig rewriting(Compute compute) {
        boolean half = compute.precision() == Precision.BFLOAT16 && compute.device() == Device.CPU;
        return RewriterConfig.newBuilder().setAutoMixedPrecisionOnednnBfloat16(half ? Toggle.ON : Toggle.DEFAULT).build();
    }
}
