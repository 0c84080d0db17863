package org.selfscope.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import net.imglib2.Cursor;
import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgFactory;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.cell.Cell;
import net.imglib2.img.cell.CellGrid;
import net.imglib2.img.cell.CellImgFactory;
import net.imglib2.img.cell.LazyCellImg;
import net.imglib2.img.planar.PlanarImgFactory;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.ShortType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Cast;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

class StoredPartTest {

    private final SplittableRandom random = new SplittableRandom(7);

    private <T extends RealType<T> & NativeType<T>> List<Img<T>> images(T type, long... dimensions) {
        List<Img<T>> images = new ArrayList<>();
        images.add(new ArrayImgFactory<>(type).create(dimensions));
        images.add(new PlanarImgFactory<>(type).create(dimensions));
        images.add(new CellImgFactory<>(type, Arrays.stream(dimensions).mapToInt(s -> random.nextInt(1, (int)s + 3)).toArray())
            .create(dimensions));
        images.forEach(image -> image.forEach(pixel -> pixel.setReal(random.nextInt(-120, 120))));
        return images;
    }

    /** A random chain of the views that have rows. */
    private <T> RandomAccessibleInterval<T> view(RandomAccessibleInterval<T> image) {
        RandomAccessibleInterval<T> view = image;
        for (int step = random.nextInt(6); step > 0; step--) {
            int n = view.numDimensions();
            int d = random.nextInt(n);
            view = switch (random.nextInt(5)) {
                case 0 -> Views.translate(view, LongStream.generate(() -> random.nextInt(-9, 9)).limit(n).toArray());
                case 1 -> n == 1 ? view : Views.hyperSlice(view, d, random.nextLong(view.min(d), view.max(d) + 1));
                case 2 -> Views.moveAxis(view, d, random.nextInt(n));
                case 3 -> Views.addDimension(view, 3, 3);
                default -> interval(view);
            };
        }
        return view;
    }

    private <T> RandomAccessibleInterval<T> interval(RandomAccessibleInterval<T> view) {
        long[] min = Intervals.minAsLongArray(view);
        long[] max = Intervals.maxAsLongArray(view);
        for (int d = 0; d < min.length; d++) {
            min[d] = random.nextLong(min[d], max[d] + 1);
            max[d] = random.nextLong(min[d], max[d] + 1);
        }
        return Views.interval(view, min, max);
    }

    private static void assertSame(RandomAccessibleInterval<? extends RealType<?>> expected,
        RandomAccessibleInterval<? extends RealType<?>> actual) {
        Cursor<? extends RealType<?>> pixel = Views.flatIterable(actual).cursor();
        for (RealType<?> e : Views.flatIterable(expected)) {
            RealType<?> a = pixel.next();
            assertEquals(a instanceof FloatType ? e.getRealFloat() : e.getRealDouble(), a.getRealDouble());
        }
        assertFalse(pixel.hasNext());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"BIT", "UINT12"})
    <T extends RealType<T> & NativeType<T>> void viewsAreCopiedToTheSameTypeAndToFloat(PixelType type) {
        for (int trial = 0; trial < 60; trial++) {
            for (Img<T> image : images(Cast.<T>unchecked(type.variable()), 7, 5, 3, 4)) {
                RandomAccessibleInterval<T> view = view(image);
                long[] size = Intervals.dimensionsAsLongArray(view);
                for (PixelType target : List.of(type, PixelType.FLOAT32)) {
                    RandomAccessibleInterval<? extends RealType<?>> copy = target.allocate(size);
                    boolean done = StoredPart.of(view).orElseThrow().copyTo(StoredPart.of(copy).orElseThrow());
                    assertEquals(type != PixelType.UINT64 || target == type, done);
                    if (done) {
                        assertSame(view, copy);
                    }
                }
            }
        }
    }

    @Test
    void partsAreCopiedIntoPartsAndNothingBesideThem() {
        for (int trial = 0; trial < 200; trial++) {
            for (Img<ShortType> target : images(new ShortType(), 6, 4, 3)) {
                Img<ShortType> before = target.copy();
                RandomAccessibleInterval<ShortType> part = interval(target);
                RandomAccessibleInterval<ShortType> source = Views.interval(images(new ShortType(), 6, 4, 3).get(trial % 3), part);
                Floats.copy(source, part);
                assertSame(source, part);
                Cursor<ShortType> old = before.localizingCursor();
                RandomAccess<ShortType> now = target.randomAccess();
                while (old.hasNext()) {
                    old.fwd();
                    now.setPosition(old);
                    if (!Intervals.contains(part, old)) {
                        assertEquals(old.get(), now.get());
                    }
                }
            }
        }
    }

    @Test
    void buffersAreReadAsArraysAre() {
        FloatBuffer floats = FloatBuffer.allocate(24);
        for (int i = 0; i < 24; i++) {
            floats.put(i, i);
        }
        LazyCellImg<FloatType, FloatBufferAccess> image = new LazyCellImg<>(new CellGrid(new long[]{4, 6}, new int[]{4, 6}), new FloatType(),
            index -> new Cell<>(new int[]{4, 6}, new long[2], new FloatBufferAccess(floats)));
        assertTrue(StoredPart.of(Views.permute(image, 0, 1)).isPresent());
        assertSame(Views.permute(image, 0, 1),
            ArrayImgs.floats(Floats.of(Views.permute(image, 0, 1)), 6, 4));
        assertSame(image, ArrayImgs.floats(Floats.of(image), 4, 6));
    }

    @Test
    void otherViewsAndPackedPixelsHaveNoRows() {
        Img<FloatType> image = ArrayImgs.floats(4, 4);
        assertTrue(StoredPart.of(Views.invertAxis(image, 0)).isEmpty());
        assertTrue(StoredPart.of(Views.subsample(image, 2)).isEmpty());
        assertTrue(StoredPart.of(Views.interval(Views.extendZero(image), Intervals.createMinMax(-1, 0, 3, 3))).isEmpty());
        assertTrue(StoredPart.of(ArrayImgs.bits(4, 4)).isEmpty());
    }
}
