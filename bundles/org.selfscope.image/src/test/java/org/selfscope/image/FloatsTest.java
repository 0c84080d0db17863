package org.selfscope.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import net.imglib2.img.planar.PlanarImgFactory;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

class FloatsTest {

    @ParameterizedTest
    @EnumSource
    void valuesOfEveryTypeComeInFlatOrder(PixelType type) {
        Image image = TestImages.random(type, 1, TestImages.axes(3), 5, 3, 2);
        float[] values = Floats.of(image);
        var access = image.pixels().randomAccess();
        for (int i = 0; i < values.length; i++) {
            access.setPosition(new int[]{i % 5, i / 5 % 3, i / 15});
            assertEquals(access.get().getRealFloat(), values[i]);
        }
    }

    @Test
    void valuesAreACopy() {
        float[] stored = {1, 2, 3, 4};
        float[] values = Floats.of(TestImages.of(stored, 2, 2));
        assertNotSame(stored, values);
        assertArrayEquals(stored, values);
    }

    @Test
    void valuesOfViewsAndPlanarImagesAgreeWithArrays() {
        Image image = TestImages.random(3, 7, 5, 3);
        var planar = new PlanarImgFactory<>(new FloatType()).create(7, 5, 3);
        float[] values = Floats.of(image);
        int i = 0;
        for (FloatType pixel : planar) {
            pixel.set(values[i++]);
        }
        assertArrayEquals(values, Floats.of(planar));
        assertArrayEquals(Arrays.copyOfRange(values, 35, 70), Floats.of(Views.hyperSlice(planar, 2, 1)));
        assertArrayEquals(new float[]{values[8], values[9], values[15], values[16]},
            Floats.of(Views.interval(planar, new long[]{1, 1, 0}, new long[]{2, 2, 0})));
    }

    @Test
    void imageOverAnArrayHasEverythingElseFromItsModel() {
        Image like = TestImages.random(PixelType.UINT8, 1, TestImages.axes(2), 3, 2).withName("cells");
        Image image = Floats.toImage(new float[]{1, 2, 3, 4, 5, 6}, like);
        assertEquals(PixelType.FLOAT32, image.pixelType());
        assertEquals("cells", image.name());
        assertEquals(like.axes(), image.axes());
        assertThrows(IllegalArgumentException.class, () -> Floats.toImage(new float[5], like));
    }

    @Test
    void conversionToIntegersRoundsAndClips() {
        float[] values = {-1, -0.4f, 0.5f, 1.5f, 254.6f, 300, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
        Image converted = Floats.convert(TestImages.of(values, 9), PixelType.UINT8);
        assertEquals(PixelType.UINT8, converted.pixelType());
        assertArrayEquals(new float[]{0, 0, 0, 2, 255, 255, 0, 255, 0}, Floats.of(converted));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"FLOAT32", "FLOAT64"})
    void conversionNeverWraps(PixelType type) {
        Image converted = Floats.convert(TestImages.of(new float[]{-1e30f, 1e30f}, 2), type);
        var access = converted.pixels().randomAccess();
        access.setPosition(0, 0);
        assertEquals(type.min(), access.get().getRealDouble());
        access.setPosition(1, 0);
        assertEquals(type.max(), access.get().getRealDouble());
    }

    @Test
    void conversionToFloatsKeepsNaN() {
        Image converted = Floats.convert(TestImages.of(new float[]{Float.NaN, 1.25f}, 2), PixelType.FLOAT64);
        assertEquals(TestImages.values(converted).toString(), "[NaN, 1.25]");
    }

    @Test
    void conversionToTheSameTypeCopiesNothing() {
        Image image = TestImages.random(1, 2, 2);
        assertSame(image, Floats.convert(image, PixelType.FLOAT32));
    }
}
