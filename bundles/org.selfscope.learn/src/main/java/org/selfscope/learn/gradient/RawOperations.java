package org.selfscope.learn.gradient;

import java.util.List;

import org.tensorflow.GraphOperation;
import org.tensorflow.OperationBuilder;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.DataType;

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

    /** The sum over the axes along which a tensor of a shape was repeated to be computed with another one. */
    Output<?> sumTo(Output<?> gradient, Output<?> shape, Output<?> other) {
        Output<?> axes = builder("BroadcastGradientArgs").addInput(shape).addInput(other).build().output(0);
        return add("Reshape", add("Sum", gradient, axes), shape);
    }

    /** Of a complex tensor; a real one as it is. */
    Output<?> conjugate(Output<?> tensor) {
        return isComplex(tensor) ? add("Conj", tensor) : tensor;
    }

    static boolean isComplex(Output<?> tensor) {
        return tensor.dataType() == DataType.DT_COMPLEX64 || tensor.dataType() == DataType.DT_COMPLEX128;
    }

    /** The type of the real and imaginary parts. */
    static DataType realType(Output<?> complex) {
        return complex.dataType() == DataType.DT_COMPLEX128 ? DataType.DT_DOUBLE : DataType.DT_FLOAT;
    }

    /** @param type "Real", "Imag" or "ComplexAbs" */
    Output<?> part(String type, Output<?> complex) {
        return builder(type).addInput(complex).setAttr("Tout", realType(complex)).build().output(0);
    }

    Output<?> cast(Output<?> tensor, DataType type) {
        return builder("Cast").addInput(tensor).setAttr("DstT", type).build().output(0);
    }
}
