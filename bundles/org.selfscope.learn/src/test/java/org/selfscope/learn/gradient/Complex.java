package org.selfscope.learn.gradient;

import java.util.List;

import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.DataType;
import org.tensorflow.types.TFloat64;

/** Complex tensors of double precision, for which TensorFlow Java has no type. */
final class Complex {

    private Complex() {
    }

    static Output<?> of(Ops tf, Operand<TFloat64> real, Operand<TFloat64> imaginary) {
        return tf.scope().opBuilder("Complex", "Complex").addInput(real.asOutput()).addInput(imaginary.asOutput())
            .setAttr("Tout", DataType.DT_COMPLEX128).build().output(0);
    }

    /** @param type "Real", "Imag" or "ComplexAbs" */
    static Operand<TFloat64> part(Ops tf, String type, Output<?> complex) {
        return tf.scope().opBuilder(type, type).addInput(complex).setAttr("Tout", DataType.DT_DOUBLE).build().output(0);
    }

    /** Both parts, side by side. */
    static Operand<TFloat64> parts(Ops tf, Output<?> complex) {
        return tf.stack(List.of(part(tf, "Real", complex), part(tf, "Imag", complex)));
    }
}
