package org.selfscope.image.tiff;

import java.nio.file.Path;
import java.util.Arrays;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.file.BlockSource;
import org.selfscope.image.file.PixelArrays;

import net.imglib2.FinalInterval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.view.Views;

/** The planes of a TIFF file. */
public record TiffSource(Image image) implements BlockSource {

    public static TiffSource open(Path path) {
        return new TiffSource(TiffReader.read(path, Cancellation.NONE));
    }

    @Override
    public ImageHeader header() {
        return ImageHeader.of(image);
    }

    @Override
    public int[] block() {
        int[] block = new int[image.axes().size()];
        Arrays.setAll(block, d -> d < 2 ? (int)image.dimensions()[d] : 1);
        return block;
    }

    @Override
    public Object read(long[] min, int[] size) {
        RandomAccessibleInterval<RealType<?>> pixels = Cast.unchecked(image.pixels());
        long[] max = new long[min.length];
        Arrays.setAll(max, d -> min[d] + size[d] - 1);
        return PixelArrays.copy(image.pixelType(), Views.interval(pixels, new FinalInterval(min, max)));
    }

    @Override
    public void close() {
        // NB: the file is closed already.
    }
}
