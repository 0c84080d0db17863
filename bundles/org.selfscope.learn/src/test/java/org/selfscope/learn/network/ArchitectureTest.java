package org.selfscope.learn.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.selfscope.image.tile.Support;
import org.selfscope.learn.graph.Computation;
import org.selfscope.learn.graph.Compute;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.graph.TensorLayers;
import org.selfscope.learn.graph.Tensors;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

class ArchitectureTest {

    @Test
    void withoutPoolingTheHaloIsThatOfTwoConvolutions() {
        assertEquals(Support.isotropic(2, 2, 1, 1), Architecture.of(new UNet(0, 8), Signature.PLANE).support());
    }

    @Test
    void haloOfOnePoolingIsCountedByHand() {
        // Two 3x3 at full resolution (2), two at half (4), one at full (1), and 1 for the place in the 2x2 block.
        assertEquals(Support.isotropic(2, 8, 2, 2), Architecture.of(new UNet(1, 8), Signature.PLANE).support());
    }

    /** All weights positive, so that every way through the network counts, and the exact region shows as a change. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void inputPixelChangesOutputWithinHaloAndNowhereElse(int depth) {
        Architecture architecture = Architecture.of(new UNet(depth, 1), Signature.PLANE);
        Support support = architecture.support();
        int halo = support.halo()[0];
        int side = (2 * halo / support.step()[0] + 4) * support.step()[0];
        int farthest = 0;
        for (int shift = 0; shift < support.step()[0]; shift++) {
            int centre = side / 2 + shift;
            boolean[] changed = changedColumns(architecture, side, centre);
            for (int x = 0; x < side; x++) {
                if (changed[x]) {
                    farthest = Math.max(farthest, Math.abs(x - centre));
                }
            }
        }
        assertEquals(halo, farthest);
    }

    @Test
    void weightsAreCountedByHand() {
        // 3x3 convolutions 1>2, 2>2, 2>4, 4>4, 6>2 and a 1x1 convolution 2>1, with biases.
        int expected = 9 * (2 + 4 + 8 + 16 + 12) + (2 + 2 + 4 + 4 + 2) + 2 + 1;
        assertEquals(expected, Weights.zero(Architecture.of(new UNet(1, 2), Signature.PLANE).weights()).count());
    }

    @Test
    void randomWeightsHaveTheVarianceThatKeepsSignalsAlive() {
        List<WeightShape> shapes = List.of(new Kernel("a", 3, 40, 50).weights(), new Kernel("a", 3, 40, 50).bias());
        Weights weights = Weights.heNormal(shapes, new SplittableRandom(1));
        double squares = 0;
        for (float w : weights.values().get(0)) {
            squares += (double)w * w;
        }
        assertEquals(2.0 / (9 * 40), squares / weights.values().get(0).length, 1e-4);
        assertArrayEquals(new float[50], weights.values().get(1));
    }

    @Test
    void weightsOfOtherShapesAreRefused() {
        List<WeightShape> shapes = List.of(new Kernel("a", 3, 1, 1).weights());
        assertThrows(IllegalArgumentException.class, () -> new Weights(shapes, List.of(new float[8])));
        assertThrows(IllegalArgumentException.class, () -> new Weights(shapes, List.of()));
    }

    private static boolean[] changedColumns(Architecture architecture, int side, int centre) {
        float[] picture = new float[side * side];
        float[] before = evaluate(architecture, picture, side);
        picture[side / 2 * side + centre] = 1;
        float[] after = evaluate(architecture, picture, side);
        boolean[] changed = new boolean[side];
        for (int i = 0; i < after.length; i++) {
            changed[i % side] |= after[i] != before[i];
        }
        return changed;
    }

    private static float[] evaluate(Architecture architecture, float[] picture, int side) {
        try (Computation computation = new Computation(new Compute(Device.CPU, 1));
                TFloat32 tensor = Tensors.of(picture, 1, side, side, 1)) {
            Placeholder<TFloat32> input = computation.tf().placeholder(TFloat32.class);
            TensorLayers layers = new TensorLayers(computation.tf(), shape -> positive(computation, shape));
            Operand<TFloat32> output = architecture.apply(layers, input);
            try (Result result = computation.run(Map.of(input, tensor), List.of(output), List.of())) {
                return Tensors.values(result.get(0));
            }
        }
    }

    private static Operand<TFloat32> positive(Computation computation, WeightShape shape) {
        float[] values = new float[shape.size()];
        Arrays.fill(values, 0.5f);
        return computation.tf().reshape(computation.tf().constant(values), computation.tf().constant(shape.dimensions()));
    }
}
