package org.selfscope.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.Unsigned2BitType;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

class ImageTest {

    private final Image image = TestImages.random(1, 4, 3, 1);

    @Test
    void axesAreFoundByTheirMeaning() {
        assertEquals(1, image.dimensionOf(AxisType.Y).getAsInt());
        assertTrue(image.dimensionOf(AxisType.TIME).isEmpty());
        assertEquals(3, image.size(AxisType.Y));
        assertEquals(1, image.size(AxisType.CHANNEL));
        assertEquals(12, image.size());
    }

    @Test
    void onlyAxesWithSeveralSamplesAreExtended() {
        assertEquals(EnumSet.of(AxisType.X, AxisType.Y), image.extendedAxes());
        assertEquals("X 4, Y 3, Z 1", image.describeAxes());
    }

    @Test
    void axesMustFitThePixels() {
        var pixels = ArrayImgs.floats(2, 2);
        assertThrows(IllegalArgumentException.class, () -> new Image(pixels, TestImages.axes(3), "", ""));
        List<Axis> twice = List.of(Axis.of(AxisType.X), Axis.of(AxisType.X));
        assertThrows(IllegalArgumentException.class, () -> new Image(pixels, twice, "", ""));
        var moved = Views.interval(pixels, Intervals.createMinMax(1, 0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Image(moved, TestImages.axes(2), "", ""));
    }

    @Test
    void axisRefusesWhatIsNotFinite() {
        assertThrows(IllegalArgumentException.class, () -> new Axis(AxisType.X, Double.NaN, 0, ""));
        assertThrows(IllegalArgumentException.class, () -> new Axis(AxisType.X, 1, Double.POSITIVE_INFINITY, ""));
        assertThrows(NullPointerException.class, () -> new Axis(AxisType.X, 1, 0, null));
        assertFalse(Axis.of(AxisType.X).isCalibrated());
        assertTrue(Axis.of(AxisType.X, 0.1, "µm").isCalibrated());
    }

    @ParameterizedTest
    @EnumSource
    void everyPixelTypeAllocatesItself(PixelType type) {
        var pixels = type.allocate(3, 2);
        Image allocated = new Image(pixels, TestImages.axes(2), "", "");
        assertEquals(type, allocated.pixelType());
        assertArrayEquals(new long[]{3, 2}, allocated.dimensions());
        assertEquals(0, pixels.firstElement().getRealDouble());
    }

    @Test
    void pixelTypesKnowTheirRange() {
        assertEquals(4095, PixelType.UINT12.max());
        assertEquals(-32768, PixelType.INT16.min());
        assertFalse(PixelType.FLOAT64.isInteger());
        assertTrue(PixelType.BIT.isInteger());
    }

    @Test
    void tooLargePlanesAreRefusedBeforeAllocation() {
        RestorationException e = assertThrows(RestorationException.class, () -> PixelType.UINT8.allocate(1L << 20, 1L << 20));
        assertEquals(RestorationException.Kind.IMAGE, e.kind());
    }

    @Test
    void tooLittleMemoryIsSaid() {
        RestorationException e = assertThrows(RestorationException.class, () -> PixelType.FLOAT64.allocate(1 << 15, 1 << 15, 1 << 10));
        assertEquals(RestorationException.Kind.MEMORY, e.kind());
    }

    @Test
    void planesAreNumberedInTheOrderOfTheOtherAxes() {
        Image stack = new Image(ArrayImgs.floats(new float[]{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, 2, 2, 1, 3),
            List.of(Axis.of(AxisType.TIME), Axis.of(AxisType.Y), Axis.of(AxisType.CHANNEL), Axis.of(AxisType.X)), "", "");
        Planes planes = new Planes(stack);
        assertEquals(2, planes.count());
        assertArrayEquals(new float[]{1, 5, 9, 3, 7, 11}, Floats.of(Views.zeroMin(planes.get(1))));
        assertArrayEquals(new float[]{1, 5, 9, 3, 7, 11}, Floats.of(planes.middle()));
    }

    @Test
    void planesNeedXAndY() {
        Image line = new Image(ArrayImgs.floats(3), List.of(Axis.of(AxisType.TIME)), "trace", "");
        RestorationException e = assertThrows(RestorationException.class, () -> new Planes(line));
        assertEquals(RestorationException.Kind.IMAGE, e.kind());
    }

    @Test
    void unsupportedPixelsAreNamed() {
        RestorationException e = assertThrows(RestorationException.class, () -> PixelType.of(new Unsigned2BitType()));
        assertTrue(e.getMessage().contains("Unsigned2BitType"), e.getMessage());
    }
}
