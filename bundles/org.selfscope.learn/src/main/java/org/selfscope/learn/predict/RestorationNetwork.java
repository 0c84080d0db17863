package org.selfscope.learn.predict;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.tile.Support;
import org.selfscope.learn.framing.Block;
import org.selfscope.learn.graph.Computation;
import org.selfscope.learn.graph.Compute;
import org.selfscope.learn.graph.FrozenGraph;
import org.selfscope.learn.graph.MapArray;
import org.selfscope.learn.graph.Tensors;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.types.TFloat32;

import com.google.protobuf.InvalidProtocolBufferException;

/** A frozen network that is ready to evaluate blocks. */
final class RestorationNetwork implements AutoCloseable {

    private final Computation computation;

    private final Support support;
    private final int channels;

    private final Output<?> input;

    private final Output<?> output;

    /** @param channels of the input; @throws RestorationException of kind MODEL if the graph is no inference graph of this version */
    RestorationNetwork(byte[] graph, Support support, int channels, Compute compute) {
        this.support = support;
        this.channels = channels;
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

    /**
     * Evaluates the network.
     *
     * @param input in network numbers; its sizes are multiples of the step, else the process would end
     */
    Block evaluate(Block input) {
        int[] size = input.size();
        boolean fits = size.length == support.numDimensions() && input.channels() == channels;
        for (int d = 0; fits && d < size.length; d++) {
            fits = size[d] >= 1 && size[d] % support.step()[d] == 0;
        }
        if (!fits) {
            throw new IllegalArgumentException(input.channels() + " channels of size " + Arrays.toString(size)
                + " do not fit a network with " + channels + " channels and " + support + ".");
        }
        Operand<?> fetch = output;
        try (TFloat32 tensor = MapArray.of(List.of(input)).tensor();
                Result result = computation.run(Map.of(this.input, tensor), List.of(fetch), List.of())) {
            return MapArray.block(Tensors.values(result.get(0)), size);
        }
    }

    @Override
    public void close() {
        computation.close();
    }
}
