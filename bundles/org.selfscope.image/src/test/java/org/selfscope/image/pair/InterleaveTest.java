package org.selfscope.image.pair;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;

import net.imglib2.img.array.ArrayImgs;

class InterleaveTest {

    private static Image image() {
        float[] values = new float[5 * 4 * 3];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        List<Axis> axes = List.of(Axis.of(AxisType.TIME, 2, "s"), new Axis(AxisType.Y, 0.5, 3, "µm"), Axis.of(AxisType.X));
        return new Image(ArrayImgs.floats(values, 5, 4, 3), axes, "name", "source");
    }

    @Test
    void halvesHaveEverySecondSample() {
        Image half = Interleave.half(image(), Map.of(AxisType.TIME, 1, AxisType.X, 0));
        assertArrayEquals(new long[]{2, 4, 1}, half.dimensions());
        assertArrayEquals(new float[]{1, 3, 6, 8, 11, 13, 16, 18}, Floats.of(half));
    }

    @Test
    void lastSampleOfAnOddAxisIsLeftOut() {
        assertArrayEquals(new float[]{0, 2}, firstLine(Interleave.half(image(), Map.of(AxisType.TIME, 0))));
        assertArrayEquals(new float[]{1, 3}, firstLine(Interleave.half(image(), Map.of(AxisType.TIME, 1))));
    }

    private static float[] firstLine(Image image) {
        return Arrays.copyOf(Floats.of(image), (int)image.pixels().dimension(0));
    }

    @Test
    void calibrationIsThatOfTheSamples() {
        Image half = Interleave.half(image(), Map.of(AxisType.TIME, 0, AxisType.Y, 1));
        assertEquals(List.of(Axis.of(AxisType.TIME, 4, "s"), new Axis(AxisType.Y, 1, 3.5, "µm"), Axis.of(AxisType.X)), half.axes());
        assertEquals("name", half.name());
        assertEquals("source", half.source());
    }
}
