package org.selfscope.learn.gradient;

import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.tensorflow.GraphOperation;
import org.tensorflow.Output;

/**
 * TensorFlow's own rule, for this operation alone. Only for types whose rule has been compared with differences: some of TensorFlow's rules
 * are wrong.
 */
final class NativeRule implements GradientRule {

    /** Every type here has a case in the tests. */
    static final Set<String> CHECKED = Set.of("Abs", "AvgPool", "AvgPool3D", "BatchToSpaceND", "BiasAdd",
        "BroadcastTo", "Cast", "ClipByValue", "Conj", "Cos", "Cumsum", "DepthToSpace", "Einsum", "Elu", "Erf", "Exp", "ExpandDims",
        "FusedBatchNormV3", "GatherNd", "GatherV2", "Identity", "L2Loss", "LeakyRelu", "Log", "Log1p", "LogSoftmax", "MatMul", "Max",
        "MaxPool", "MaxPool3D", "Mean", "Min", "MirrorPad", "Neg", "Pad", "PadV2", "Pow", "Prod", "Reciprocal", "Reshape",
        "ResizeBilinear", "ResizeNearestNeighbor", "ReverseV2", "Roll", "Rsqrt", "Sigmoid", "Sin", "Slice", "Softmax", "Softplus",
        "SpaceToBatchND", "SpaceToDepth", "Split", "Sqrt", "Square", "Squeeze", "StridedSlice", "Sum", "Tanh", "Tile", "Transpose",
        "Unpack");

    /**
     * @throws IllegalArgumentException if the type is not checked, or one of the wanted inputs depends on another: TensorFlow would count
     *             the way through it again
     */
    @Override
    public Map<Integer, Output<?>> apply(RawOperations graph, GraphOperation operation, Map<Integer, Output<?>> gradients,
        Set<Integer> wanted) {
        if (!CHECKED.contains(operation.type())) {
            throw new IllegalArgumentException("Operation " + operation.name() + " of type " + operation.type() + " has no gradient rule.");
        }
        Output<?>[] inputs = wanted.stream().map(operation::input).toArray(Output<?>[]::new);
        if (Dependencies.existAmong(inputs)) {
            throw new IllegalArgumentException("Operation " + operation.name() + " of type " + operation.type()
                + " has inputs that depend on each other; it needs a gradient rule of its own.");
        }
        Output<?>[] outputs = gradients.keySet().stream().map(operation::output).toArray(Output<?>[]::new);
        String prefix = graph.tf().scope().makeOpName(operation.type());
        Output<?>[] derivatives = operation.env().addGradients(prefix, outputs, inputs, gradients.values().toArray(Output<?>[]::new));
        Map<Integer, Output<?>> result = new TreeMap<>();
        Iterator<Integer> indices = wanted.iterator();
        for (Output<?> derivative : derivatives) {
            int index = indices.next();
            // NB: where there is no gradient, as after StopGradient, TensorFlow Java gives an output without an operation.
            if (!derivative.isClosed()) {
                result.put(index, derivative);
            }
        }
        return result;
    }
}
