package org.selfscope.learn.framing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;

import net.imglib2.FinalInterval;
import net.imglib2.img.array.ArrayImgs;

class FramingTest {

    private static final Framing PLANES = new Framing(List.of(AxisType.X, AxisType.Y));

    @Test
    void everyPositionAlongOtherAxesGivesAPlane() {
        // Value = x + 10 y + 100 t, with the axes in the order time, Y, X.
        Image image = image(new float[]{0, 100, 10, 110, 1, 101, 11, 111, 2, 102, 12, 112}, new long[]{2, 2, 3}, AxisType.TIME, AxisType.Y,
            AxisType.X);
        List<Plane> planes = PLANES.planes(image);
        assertEquals(2, planes.size());
        assertArrayEquals(new float[]{0, 1, 2, 10, 11, 12}, Floats.of(planes.get(0).pixels()));
        assertArrayEquals(new float[]{100, 101, 102, 110, 111, 112}, Floats.of(planes.get(1).pixels()));
    }

    @Test
    void intervalTouchesOnlySomePlanes() {
        Image image = image(new float[2 * 2 * 3 * 4], new long[]{2, 2, 3, 4}, AxisType.X, AxisType.Y, AxisType.Z, AxisType.CHANNEL);
        List<long[]> positions = PLANES.positions(image, FinalInterval.createMinMax(1, 0, 1, 2, 1, 1, 2, 3));
        assertEquals(4, positions.size());
        assertArrayEquals(new long[]{0, 0, 1, 2}, positions.get(0));
        assertArrayEquals(new long[]{0, 0, 2, 3}, positions.get(3));
    }

    @Test
    void imageWithoutAxisIsRefusedWithItsName() {
        Image image = image(new float[4], new long[]{4}, AxisType.X);
        RestorationException e = assertThrows(RestorationException.class, () -> PLANES.planes(image));
        assertEquals(RestorationException.Kind.IMAGE, e.kind());
        assertTrue(e.getMessage().contains("\"image\" has no Y axis"), e.getMessage());
    }

    private static Image image(float[] values, long[] size, AxisType... axes) {
        return new Image(ArrayImgs.floats(values, size), Stream.of(axes).map(Axis::of).toList(), "image", "");
    }
}
