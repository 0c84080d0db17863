package org.selfscope.learn.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;

import org.selfscope.learn.network.Architecture;
import org.selfscope.learn.network.Signature;
import org.selfscope.learn.network.WeightShape;
import org.selfscope.learn.network.Weights;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.types.TFloat32;

import com.google.protobuf.CodedOutputStream;

/** The inference graph of a trained network: weights are constants, input and output have names. */
public final class FrozenGraph {

    /** Name of the input, a float placeholder of shape (batch, [depth,] height, width, channels). */
    public static final String INPUT = "image";

    /** Name of the output, of the shape of the input, with its own channels. */
    public static final String OUTPUT = "restored";

    private FrozenGraph() {
    }

    /** The graph as a serialised GraphDef. */
    public static byte[] of(Architecture architecture, Weights weights) {
        try (Graph graph = new Graph()) {
            Ops tf = Ops.create(graph);
            Map<String, float[]> values = weights.byName();
            Operand<TFloat32> input = tf.withName(INPUT).placeholder(TFloat32.class, Placeholder.shape(maps(architecture.signature())));
            TensorLayers layers = new TensorLayers(tf, shape -> constant(tf, shape, values.get(shape.name())));
            tf.withName(OUTPUT).identity(architecture.apply(layers, input));
            return bytes(graph.toGraphDef());
        }
    }

    /** NB: else equal graphs would give different bytes, since attributes are in a hash map. */
    private static byte[] bytes(GraphDef graph) {
        byte[] bytes = new byte[graph.getSerializedSize()];
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        out.useDeterministicSerialization();
        try {
            graph.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }

    private static Shape maps(Signature signature) {
        long[] sizes = new long[signature.dimensions() + 2];
        Arrays.fill(sizes, Shape.UNKNOWN_SIZE);
        sizes[sizes.length - 1] = signature.inputs();
        return Shape.of(sizes);
    }

    private static Operand<TFloat32> constant(Ops tf, WeightShape shape, float[] values) {
        return tf.withName(shape.name()).constant(Shape.of(shape.dimensions()), DataBuffers.of(values, true, false));
    }
}
