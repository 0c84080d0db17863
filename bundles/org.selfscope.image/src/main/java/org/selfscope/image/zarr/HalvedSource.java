package org.selfscope.image.zarr;

import java.util.Arrays;

import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.PixelType;
import org.selfscope.image.file.BlockSource;
import org.selfscope.image.file.PixelArrays;

import net.imglib2.FinalInterval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

/**
 * An image in half the resolution along X and Y: each pixel is the mean of the two by two that it covers, or of those that the image has at
 * its end. Integers are rounded as {@link Floats#convert} does it.
 *
 * @param image in full resolution, which is not closed
 * @param header of the image in half the resolution
 * @param block size of parts to make at most, such as the chunk in which they are stored
 */
record HalvedSource(Image image, ImageHeader header, int[] block) implements BlockSource {

    /** Of a block, so that few megabytes are in work in each thread. */
    private static final int PIXELS = 1 << 18;

    HalvedSource {
        block = block.clone();
        int pixels = PIXELS;
        for (int d = 0; d < block.length; d++) {
            block[d] = (int)Math.min(Math.min(block[d], header.dimensions()[d]), pixels);
            pixels = Math.max(1, pixels / block[d]);
        }
    }

    @Override
    public Object read(long[] min, int[] size) {
        int[] factors = Level.factors(ImageHeader.of(image));
        long[] first = new long[min.length];
        long[] last = new long[min.length];
        for (int d = 0; d < min.length; d++) {
            first[d] = min[d] * factors[d];
            last[d] = Math.min(image.dimensions()[d], (min[d] + size[d]) * factors[d]) - 1;
        }
        RandomAccessibleInterval<RealType<?>> pixels = Cast.unchecked(image.pixels());
        FinalInterval covered = new FinalInterval(first, last);
        double[] values = values(Views.interval(pixels, covered));
        int[] covering = Arrays.stream(Intervals.dimensionsAsLongArray(covered)).mapToInt(Math::toIntExact).toArray();
        for (int d = 0; d < factors.length; d++) {
            if (factors[d] == 2) {
                values = halved(values, covering, d);
                covering[d] = size[d];
            }
        }
        long[] dimensions = Arrays.stream(size).asLongStream().toArray();
        return PixelArrays.copy(header.pixelType(), PixelArrays.image(PixelType.FLOAT64, values, dimensions));
    }

    /** Through float where that is exact, since it is faster. */
    private double[] values(RandomAccessibleInterval<RealType<?>> pixels) {
        return switch (header.pixelType()) {
            case UINT8, INT8, UINT16, INT16, FLOAT32 -> {
                float[] floats = Floats.of(pixels);
                double[] values = new double[floats.length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = floats[i];
                }
                yield values;
            }
            default -> (double[])PixelArrays.copy(PixelType.FLOAT64, pixels);
        };
    }

    /** The means of neighbours along a dimension. */
    private static double[] halved(double[] values, int[] size, int dimension) {
        int stride = PixelArrays.length(Arrays.copyOf(size, dimension));
        int length = size[dimension];
        int half = (length + 1) / 2;
        double[] means = new double[values.length / length * half];
        for (int line = 0; line < values.length / length / stride; line++) {
            for (int i = 0; i < half; i++) {
                int from = (line * length + 2 * i) * stride;
                int to = (line * half + i) * stride;
                int next = 2 * i + 1 < length ? stride : 0;
                for (int j = 0; j < stride; j++) {
                    means[to + j] = 0.5 * values[from + j] + 0.5 * values[from + next + j];
                }
            }
        }
        return means;
    }

    @Override
    public void close() {
        // NB: the image belongs to someone else.
    }
}
