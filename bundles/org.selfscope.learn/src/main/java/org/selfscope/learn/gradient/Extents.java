package org.selfscope.learn.gradient;

import org.tensorflow.Output;

/**
 * Sizes along the last axes of tensors.
 *
 * @param axes how many axes
 */
record Extents(RawOperations graph, int axes) {

    /** Sizes along the axes, of a shape. */
    Output<?> of(Output<?> shape) {
        Output<?> end = graph.tf().constant(new int[]{Integer.MAX_VALUE}).asOutput();
        Output<?> begin = graph.tf().constant(new int[]{-axes}).asOutput();
        return graph.add("StridedSlice", shape, begin, end, graph.tf().constant(new int[]{1}).asOutput());
    }

    /** How many values there are along the axes together. */
    Output<?> count(Output<?> shape) {
        return graph.add("Prod", of(shape), graph.tf().constant(0).asOutput());
    }

    /** Fills with zeros at the ends, to a shape that is as large or larger. */
    Output<?> fill(Output<?> tensor, Output<?> shape) {
        Output<?> missing = graph.add("Sub", shape, graph.shape(tensor));
        Output<?>[] ends = {graph.add("ZerosLike", missing), missing};
        return graph.add("Pad", tensor, graph.builder("Pack").addInputList(ends).setAttr("axis", 1).build().output(0));
    }
}
