package org.selfscope.learn.gradient;

import java.util.HashMap;
import java.util.Map;

/**
 * The gradient rule of each type of operation. Where TensorFlow's own rule is missing, wrong, or cannot be used because the inputs of the
 * operation may depend on each other, it is here.
 */
final class Rules {

    private static final GradientRule OTHERS = new NativeRule();

    /** Of operations whose output does not change with the input, or is to be taken so. */
    private static final GradientRule NONE = (graph, operation, gradients, wanted) -> Map.of();

    private static final Map<String, GradientRule> OWN = new HashMap<>();

    static {
        OWN.put("Conv2D", ConvolutionRule.CONV_2D);
        OWN.put("Conv3D", ConvolutionRule.CONV_3D);
        OWN.put("DepthwiseConv2dNative", ConvolutionRule.DEPTHWISE);
        OWN.put("Conv2DBackpropInput", TransposedConvolutionRule.CONV_2D);
        OWN.put("Conv3DBackpropInputV2", TransposedConvolutionRule.CONV_3D);
        OWN.put("DepthwiseConv2dNativeBackpropInput", TransposedConvolutionRule.DEPTHWISE);
        OWN.put("Add", BinaryRule.ADD);
        OWN.put("AddV2", BinaryRule.ADD);
        OWN.put("Sub", BinaryRule.SUBTRACT);
        OWN.put("Mul", BinaryRule.MULTIPLY);
        OWN.put("Div", BinaryRule.DIVIDE);
        OWN.put("RealDiv", BinaryRule.DIVIDE);
        OWN.put("SquaredDifference", BinaryRule.SQUARED_DIFFERENCE);
        OWN.put("Maximum", BinaryRule.MAXIMUM);
        OWN.put("Minimum", BinaryRule.MINIMUM);
        OWN.put("Complex", BinaryRule.COMPLEX);
        OWN.put("BatchMatMulV2", new MatrixProductRule());
        OWN.put("BatchMatMulV3", new MatrixProductRule());
        OWN.put("SelectV2", new SelectionRule());
        OWN.put("ConcatV2", new ConcatenationRule());
        OWN.put("Relu", new RectifierRule());
        OWN.put("LeakyRelu", new RectifierRule());
        OWN.put("AddN", GatheringRules.ADD);
        OWN.put("Pack", GatheringRules.PACK);
        OWN.put("Real", ComplexRules.REAL);
        OWN.put("Imag", ComplexRules.IMAGINARY);
        OWN.put("ComplexAbs", ComplexRules.MAGNITUDE);
        for (int axes = 1; axes <= 3; axes++) {
            String suffix = FourierRule.suffix(axes);
            OWN.put("FFT" + suffix, FourierRule.forward(axes));
            OWN.put("IFFT" + suffix, FourierRule.inverse(axes));
            OWN.put("RFFT" + suffix, RealFourierRule.forward(axes));
            OWN.put("IRFFT" + suffix, RealFourierRule.inverse(axes));
        }
        for (String constant : new String[]{"StopGradient", "ZerosLike", "OnesLike", "Sign", "Floor", "Ceil", "Round", "Rint"}) {
            OWN.put(constant, NONE);
        }
    }

    private Rules() {
    }

    static GradientRule of(String type) {
        return OWN.getOrDefault(type, OTHERS);
    }
}
