package org.selfscope.image.tile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.selfscope.image.Image;
import org.selfscope.image.PixelType;
import org.selfscope.image.TestImages;

import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.cell.CellImgFactory;
import net.imglib2.img.planar.PlanarImgFactory;
import net.imglib2.loops.LoopBuilder;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.view.Views;

class PixelRowsTest {

    private static final long[] SIZE = {13, 5, 3};

    @ParameterizedTest
    @EnumSource(PixelType.class)
    void everyTypeAndStorageIsReadAsPixelsSay(PixelType type) {
        Image image = TestImages.random(type, 1, TestImages.axes(3), SIZE);
        checkAll(image.pixels());
        checkAll(copy(image, new PlanarImgFactory<>(Cast.<NativeType>unchecked(type.variable())).create(SIZE)));
        if (type != PixelType.UINT12 && type != PixelType.BIT) {
            checkAll(copy(image, new CellImgFactory<>(Cast.<NativeType>unchecked(type.variable()), 4, 2, 2).create(SIZE)));
        }
        checkAll(Views.permute(Cast.<RandomAccessibleInterval<RealType<?>>>unchecked(image.pixels()), 0, 1));
        checkAll(Views.zeroMin(Views.subsample(Cast.<RandomAccessibleInterval<RealType<?>>>unchecked(image.pixels()), 2, 1, 1)));
    }

    private static RandomAccessibleInterval<? extends RealType<?>> copy(Image image, Object target) {
        Img<RealType<?>> pixels = Cast.unchecked(target);
        LoopBuilder.setImages(Cast.<RandomAccessibleInterval<RealType<?>>>unchecked(image.pixels()), pixels)
            .forEachPixel((in, out) -> Cast.<RealType>unchecked(out).set(Cast.<RealType>unchecked(in)));
        return pixels;
    }

    private static void checkAll(RandomAccessibleInterval<? extends RealType<?>> pixels) {
        PixelRows rows = new PixelRows(pixels);
        RandomAccess<? extends RealType<?>> access = pixels.randomAccess();
        int width = (int)pixels.dimension(0);
        for (long z = pixels.dimension(2) - 1; z >= 0; z--) {
            for (long y = 0; y < pixels.dimension(1); y++) {
                for (int x = 0; x < width; x++) {
                    checkRow(rows, access, new long[]{x, y, z}, width - x);
                }
            }
        }
    }

    private static void checkRow(PixelRows rows, RandomAccess<? extends RealType<?>> access, long[] position, int count) {
        double[] doubles = new double[count + 1];
        float[] floats = new float[count + 1];
        rows.read(position, count, doubles, 1);
        rows.read(position, count, floats, 1);
        access.setPosition(position);
        for (int i = 1; i <= count; i++) {
            assertEquals(access.get().getRealDouble(), doubles[i]);
            assertEquals((float)access.get().getRealDouble(), floats[i]);
            access.fwd(0);
        }
    }

    @Test
    void anIntervalInDoublesIsThatInFloats() {
        Image image = TestImages.random(3, 7, 6, 2);
        float[] floats = Mirror.read(image.pixels(), new long[]{-9, 2, -1}, new int[]{30, 3, 5});
        double[] doubles = Mirror.readDoubles(image.pixels(), new long[]{-9, 2, -1}, new int[]{30, 3, 5});
        assertArrayEquals(IntStream.range(0, floats.length).mapToDouble(i -> floats[i]).toArray(), doubles);
    }
}
