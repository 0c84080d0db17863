package org.selfscope.learn.predict;

import java.util.List;
import java.util.Map;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.tile.Support;
import org.selfscope.learn.graph.Computation;
import org.selfscope.learn.graph.Compute;
import org.selfscope.learn.graph.FrozenGraph;
import org.selfscope.learn.graph.Tensors;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.types.TFloat32;

import com.google.protobuf.InvalidProtocolBufferException;

/** A frozen network that is ready to evaluate planes. */
final class RestorationNetwork implements AutoCloseable {

    private final Computation computation;

    private final Support support;

    private final Output<?> input;

    private final Output<?> output;

    /** @throws RestorationException of kind MODEL if the graph is no inference graph of this version */
    RestorationNetwork(byte[] graph, Support support, Compute compute) {
        this.support = support;
        computation = new Computation(compute);
        try {
            computation.graph().importGraphDef(GraphDef.parseFrom(graph));
            input = computation.graph().outputOrThrow(FrozenGraph.INPUT);
            output = computation.graph().outputOrThrow(FrozenGraph.OUTPUT);
        } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
            computation.close();
            throw new RestorationException(Kind.MODEL, "The graph of the model cannot be used: " + e.getMessage(), "Train the model again.",
                e);
        }
    }

    /** @param plane in network numbers, X fastest; sides are multiples of the step, else the process would end */
    float[] evaluate(float[] plane, int width) {
        int height = width < 1 ? 0 : plane.length / width;
        if (height < 1 || width % support.step()[0] != 0 || height % support.step()[1] != 0 || width * height != plane.length) {
            throw new IllegalArgumentException(plane.length + " values in rows of " + width + " do not fit a network of " + support + ".");
        }
        Operand<?> fetch = output;
        try (TFloat32 tensor = Tensors.of(plane, 1, height, width, 1);
                Result result = computation.run(Map.of(input, tensor), List.of(fetch), List.of())) {
            return Tensors.values(result.get(0));
        }
    }

    @Override
    public void close() {
        computation.close();
    }
}
