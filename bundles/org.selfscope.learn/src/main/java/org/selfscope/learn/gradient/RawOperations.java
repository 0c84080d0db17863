package org.selfscope.learn.gradient;

import java.util.List;

import org.tensorflow.GraphOperation;
import org.tensorflow.OperationBuilder;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;

/** Adds operations by the name of their type, for tensors whose type is not known at compile time. */
record RawOperations(Ops tf) {

    OperationBuilder builder(String type) {
        return tf.scope().opBuilder(type, type);
    }

    Output<?> add(String type, Output<?>... inputs) {
        OperationBuilder builder = builder(type);
        List.of(inputs).forEach(builder::addInput);
        return builder.build().output(0);
    }

    /** An operation with some attributes of another one. */
    Output<?> addLike(GraphOperation other, List<String> attributes, String type, Output<?>... inputs) {
        OperationBuilder builder = builder(type);
        List.of(inputs).forEach(builder::addInput);
        attributes.forEach(name -> builder.setAttr(name, other.attributes().getAttrValueProto(name)));
        return builder.build().output(0);
    }

    Output<?> shape(Output<?> tensor) {
        return add("Shape", tensor);
    }
}
