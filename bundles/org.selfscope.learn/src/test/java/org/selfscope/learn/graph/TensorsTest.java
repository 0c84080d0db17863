package org.selfscope.learn.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.selfscope.learn.network.WeightShape;
import org.selfscope.learn.network.WeightShape.Role;
import org.selfscope.learn.network.Weights;
import org.tensorflow.types.TFloat32;

class TensorsTest {

    @Test
    void lastAxisIsFastest() {
        try (TFloat32 tensor = Tensors.of(new float[]{1, 2, 3, 4, 5, 6}, 2, 3)) {
            assertEquals(6, tensor.getFloat(1, 2));
            assertEquals(4, tensor.getFloat(1, 0));
            assertArrayEquals(new float[]{1, 2, 3, 4, 5, 6}, Tensors.values(tensor));
        }
    }

    @Test
    void valuesAreCopied() {
        float[] values = {1};
        try (TFloat32 tensor = Tensors.of(values, 1)) {
            values[0] = 2;
            assertEquals(1, tensor.getFloat(0));
        }
    }

    @Test
    void emptyOrUnfittingShapesAreRefusedBeforeTensorFlowSeesThem() {
        assertThrows(IllegalArgumentException.class, () -> Tensors.of(new float[5], 2, 3));
        assertThrows(IllegalArgumentException.class, () -> Tensors.of(new float[0], 0, 3));
        assertThrows(IllegalArgumentException.class, () -> Tensors.of(new float[6], -2, -3));
    }

    @Test
    void variablesOfTwoKindsAreIndependent() {
        List<WeightShape> shapes = List.of(WeightShape.constant("a", 2, 0, Role.OFFSET), WeightShape.constant("b", 1, 0, Role.OFFSET));
        try (Computation computation = new Computation(new Compute(Device.CPU, 1))) {
            Variables first = new Variables(computation, "first", shapes);
            Variables second = new Variables(computation, "second", shapes);
            first.assign(new Weights(shapes, List.of(new float[]{1, 2}, new float[]{3})));
            second.assign(new Weights(shapes, List.of(new float[]{4, 5}, new float[]{6})));
            assertArrayEquals(new float[]{1, 2}, first.fetch().values().get(0));
            assertArrayEquals(new float[]{6}, second.fetch().values().get(1));
        }
    }

    @Test
    void threadsDefaultToThoseOfTheMachine() {
        assertEquals(Runtime.getRuntime().availableProcessors(), Compute.of(Device.CPU, 0).threads());
        assertEquals(3, Compute.of(Device.CPU, 3).threads());
        assertThrows(IllegalArgumentException.class, () -> new Compute(Device.CPU, 0));
    }
}
