package net.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import net.imagej.axis.Axes;
import net.imagej.axis.AxisType;
import net.imagej.axis.CalibratedAxis;
import net.imagej.axis.DefaultLinearAxis;
import net.imagej.axis.IdentityAxis;
import net.imagej.axis.LinearAxis;
import net.imglib2.display.ColorTable8;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

class ImgPlusTest {

    private final Img<FloatType> pixels = ArrayImgs.floats(5, 4, 1);

    @Test
    void bareImageHasDefaultAxesNoNameAndAnEmptySource() {
        ImgPlus<FloatType> image = new ImgPlus<>(pixels);
        assertEquals(List.of("X", "Y", "Unknown"), labels(image));
        assertEquals(1, image.axis(0).averageScale(0, 1));
        assertNull(image.axis(0).unit());
        assertNull(image.getName());
        assertEquals("", image.getSource());
        assertEquals(20, image.size());
    }

    @Test
    void shortTypesAreFilledByPositionAndLongOnesCut() {
        AxisType[] one = {Axes.TIME};
        AxisType[] four = {Axes.TIME, Axes.X, Axes.Y, Axes.Z};
        assertEquals(List.of("Time", "Y", "Unknown"), labels(new ImgPlus<>(pixels, "a", one, new double[]{2})));
        assertEquals(List.of("Time", "X", "Y"), labels(new ImgPlus<>(pixels, "a", four)));
        assertEquals(1, new ImgPlus<>(pixels, "a", one, new double[]{2}).axis(1).averageScale(0, 1));
    }

    @Test
    void numberOfAxesMustBeThatOfTheDimensions() {
        CalibratedAxis x = new DefaultLinearAxis(Axes.X);
        IllegalArgumentException failure = assertThrows(IllegalArgumentException.class, () -> new ImgPlus<>(pixels, "a", x));
        assertEquals("number of provided axes != number of dimensions", failure.getMessage());
    }

    @Test
    void copyOfMetadataLeavesOutSourcePropertiesAndChannelRanges() {
        ImgPlus<FloatType> image = new ImgPlus<>(pixels, "a", new AxisType[]{Axes.X}, new double[]{0.25}, new String[]{"µm"});
        image.setSource("file");
        image.getProperties().put("key", 1);
        image.setChannelMinimum(0, 1);
        image.setValidBits(12);
        image.initializeColorTables(1);
        image.setColorTable(new ColorTable8(), 0);
        ImgPlus<FloatType> copy = image.copy();
        assertEquals("", copy.getSource());
        assertTrue(copy.getProperties().isEmpty());
        assertTrue(Double.isNaN(copy.getChannelMinimum(0)));
        assertEquals(12, copy.getValidBits());
        assertSame(image.getColorTable(0), copy.getColorTable(0));
        assertEquals("µm", copy.axis(0).unit());
        assertNotSame(image.axis(0), copy.axis(0));
        assertNotSame(pixels, copy.getImg());
        assertEquals(0, new ImgPlus<>(pixels, image, true).getValidBits());
    }

    @Test
    void wrapIgnoresTheMetadataForAnImgPlus() {
        ImgPlus<FloatType> image = new ImgPlus<>(pixels, "a");
        assertSame(image, ImgPlus.wrap(image, new ImgPlus<>(pixels, "b")));
        assertEquals("b", ImgPlus.wrap(pixels, new ImgPlus<>(pixels, "b")).getName());
    }

    @Test
    void meanScaleIsThatOfTheExtentAndUndefinedForOnePixel() {
        ImgPlus<FloatType> image = new ImgPlus<>(pixels);
        image.setAxis(new DefaultLinearAxis(Axes.X, 0.1, 7), 0);
        assertEquals(0.1, image.averageScale(0), 1e-12);
        assertTrue(Double.isNaN(image.averageScale(2)));
    }

    @Test
    void axisBeyondTheEndEnlargesTheSpace() {
        ImgPlus<FloatType> image = new ImgPlus<>(pixels);
        image.setAxis(new DefaultLinearAxis(Axes.TIME), 4);
        assertEquals(5, image.numDimensions());
        assertThrows(NullPointerException.class, () -> image.dimensionIndex(Axes.TIME));
    }

    @Test
    void typesAreFoundByIdentity() {
        ImgPlus<FloatType> image = new ImgPlus<>(pixels);
        assertEquals(1, image.dimensionIndex(Axes.Y));
        assertEquals(-1, image.dimensionIndex(Axes.Z));
        assertEquals(-1, image.dimensionIndex(Axes.unknown()));
        assertNotEquals(Axes.TIME, Axes.get("time"));
        assertSame(Axes.TIME, Axes.get("Time"));
    }

    @Test
    void identityAxisIsNotLinear() {
        CalibratedAxis axis = new IdentityAxis(Axes.X, "px");
        assertTrue(!(axis instanceof LinearAxis));
        assertEquals(1, axis.averageScale(0, 1));
        assertEquals(axis, axis.copy());
    }

    @Test
    void axesAreEqualByTypeUnitAndEquation() {
        CalibratedAxis axis = new DefaultLinearAxis(Axes.X, "µm", 0.1);
        assertEquals(axis, axis.copy());
        assertNotEquals(axis, new DefaultLinearAxis(Axes.X, "um", 0.1));
        assertNotEquals(axis, new DefaultLinearAxis(Axes.X, "µm", 0.2));
        assertNotEquals(axis, new DefaultLinearAxis(Axes.Y, "µm", 0.1));
        assertEquals(30, axis.rawValue(axis.calibratedValue(30)), 1e-9);
    }

    @Test
    void channelsAndColorTablesHaveTheirLimits() {
        ImgPlus<FloatType> image = new ImgPlus<>(pixels);
        assertThrows(IllegalArgumentException.class, () -> image.getChannelMinimum(-1));
        assertThrows(IllegalArgumentException.class, () -> image.setChannelMaximum(-1, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> image.setColorTable(new ColorTable8(), 0));
        assertNull(image.getColorTable(3));
        image.setChannelMaximum(2, 5);
        assertTrue(Double.isNaN(image.getChannelMaximum(1)));
        assertEquals(5, image.getChannelMaximum(2));
    }

    private static List<String> labels(ImgPlus<?> image) {
        return IntStream.range(0, image.numDimensions()).mapToObj(d -> image.axis(d).type().getLabel()).toList();
    }
}
