package org.selfscope.learn.gradient;

import java.util.Map;
import java.util.Set;

import org.tensorflow.GraphOperation;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.DataType;

/**
 * Fourier transforms between real tensors and the half of their spectrum that is not redundant, over the last axes. A value of the half
 * spectrum stands for itself and for its mirror image, except for the columns 0 and, of even sizes, N/2 of the last axis: so the inverse
 * transform weighs the others twice. With these weights W, the adjoint of the forward transform is N R^-1 W^-1, and that of the inverse one
 * is W R / N. The second input of the operations is the size of the real tensor along the axes; of what is larger,
 * only the beginning is transformed. TensorFlow has no rule.
 *
 * @param axes number of transformed axes
 * @param forward whether the rule is that of the transform of real tensors
 */
record RealFourierRule(int axes, boolean forward) implements GradientRule {

    static RealFourierRule forward(int axes) {
        return new RealFourierRule(axes, true);
    }

    static RealFourierRule inverse(int axes) {
        return new RealFourierRule(axes, false);
    }

    @Override
    public Map<Integer, Output<?>> apply(RawOperations graph, GraphOperation transform, Map<Integer, Output<?>> gradients,
        Set<Integer> wanted) {
        Output<?> input = transform.input(0);
        Output<?> sizes = transform.input(1);
        Output<?> gradient = gradients.get(0);
        Output<?> adjoint = forward ? ofForward(graph, gradient, sizes, input.dataType()) : ofInverse(graph, gradient, sizes, input);
        return Map.of(0, new Extents(graph, axes).fill(adjoint, graph.shape(input)));
    }

    private Output<?> ofForward(RawOperations graph, Output<?> gradient, Output<?> sizes, DataType real) {
        Output<?> weighted = graph.add("RealDiv", gradient, graph.cast(weights(graph, sizes), gradient.dataType()));
        Output<?> transformed = graph.builder("IRFFT" + FourierRule.suffix(axes)).addInput(weighted).addInput(sizes).setAttr("Treal", real)
            .build().output(0);
        return graph.add("Mul", transformed, graph.cast(count(graph, sizes), real));
    }

    private Output<?> ofInverse(RawOperations graph, Output<?> gradient, Output<?> sizes, Output<?> input) {
        Output<?> transformed = graph.builder("RFFT" + FourierRule.suffix(axes)).addInput(gradient).addInput(sizes)
            .setAttr("Tcomplex", input.dataType()).build().output(0);
        Output<?> factors = graph.add("RealDiv", graph.cast(weights(graph, sizes), DataType.DT_DOUBLE),
            graph.cast(count(graph, sizes), DataType.DT_DOUBLE));
        return graph.add("Mul", transformed, graph.cast(factors, input.dataType()));
    }

    private static Output<?> count(RawOperations graph, Output<?> sizes) {
        return graph.add("Prod", sizes, graph.tf().constant(0).asOutput());
    }

    /** Of the columns of a half spectrum: 1 for column 0 and for the one whose mirror image it is itself, and else 2. */
    private Output<?> weights(RawOperations graph, Output<?> sizes) {
        Ops tf = graph.tf();
        Output<?> one = tf.constant(1).asOutput();
        Output<?> two = tf.constant(2).asOutput();
        Output<?> size = graph.add("GatherV2", sizes, tf.constant(axes - 1).asOutput(), tf.constant(0).asOutput());
        Output<?> columns = graph.add("AddV2", graph.add("FloorDiv", size, two), one);
        Output<?> column = graph.add("Range", tf.constant(0).asOutput(), columns, one);
        Output<?> mirrored = graph.add("FloorMod", graph.add("Sub", size, column), size);
        return graph.add("SelectV2", graph.add("Equal", column, mirrored), one, two);
    }
}
