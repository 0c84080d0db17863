package org.selfscope.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import net.imglib2.Cursor;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.IntegerType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

/** Images for tests. */
public final class TestImages {

    private TestImages() {
    }

    /** Random values of the whole range of a type. */
    public static Image random(PixelType type, long seed, List<Axis> axes, long... dimensions) {
        SplittableRandom random = new SplittableRandom(seed);
        Img<? extends RealType<?>> pixels = type.allocate(dimensions);
        for (RealType<?> pixel : pixels) {
            if (pixel instanceof IntegerType<?> integer) {
                integer.setInteger(random.nextLong());
            } else {
                pixel.setReal((random.nextDouble() - 0.3) * 1000);
            }
        }
        return new Image(pixels, axes, type + " " + Arrays.toString(dimensions), "");
    }

    /** Random floats 0..1 with the axes X, Y, Z as far as there are dimensions. */
    public static Image random(long seed, long... dimensions) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[(int)Arrays.stream(dimensions).reduce(1, (a, b) -> a * b)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float)random.nextDouble();
        }
        return of(values, dimensions);
    }

    /** Floats with the axes X, Y, Z as far as there are dimensions. */
    public static Image of(float[] values, long... dimensions) {
        return new Image(ArrayImgs.floats(values, dimensions), axes(dimensions.length), "image", "");
    }

    public static List<Axis> axes(int numDimensions) {
        return Arrays.stream(AxisType.values()).limit(numDimensions).map(Axis::of).toList();
    }

    /** Values in flat order, integers exact as BigInteger, others as Double. */
    public static List<Number> values(Image image) {
        List<Number> values = new ArrayList<>();
        Cursor<? extends RealType<?>> cursor = Views.flatIterable(image.pixels()).cursor();
        while (cursor.hasNext()) {
            RealType<?> pixel = cursor.next();
            values.add(pixel instanceof IntegerType<?> integer ? (Number)integer.getBigInteger() : (Number)pixel.getRealDouble());
        }
        return values;
    }
}
