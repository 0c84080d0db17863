package org.selfscope.image.file;

import java.nio.file.Path;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.ImageHeader;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.loops.LoopBuilder;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.view.Views;

/** An output whose image is in memory until it is complete: for kinds of files that cannot be written part by part. */
final class BufferedOutput implements ImageOutput {

    private final ImageHeader header;

    private final Path path;

    private final RandomAccessibleInterval<RealType<?>> pixels;

    BufferedOutput(ImageHeader header, Path path) {
        this.header = header;
        this.path = path;
        pixels = Cast.unchecked(header.pixelType().allocate(header.dimensions()));
    }

    @Override
    public ImageHeader header() {
        return header;
    }

    /** A plane: the first two dimensions. */
    @Override
    public int[] block() {
        int[] block = new int[header.dimensions().length];
        for (int d = 0; d < block.length; d++) {
            block[d] = d < 2 ? Math.toIntExact(header.dimensions()[d]) : 1;
        }
        return block;
    }

    @Override
    public void write(RandomAccessibleInterval<? extends RealType<?>> part) {
        Image values = new Image(Views.zeroMin(Cast.unchecked(part)), header.axes(), header.name(), header.source());
        RandomAccessibleInterval<RealType<?>> stored = Cast.unchecked(Floats.convert(values, header.pixelType()).pixels());
        LoopBuilder.setImages(stored, Views.interval(pixels, part)).forEachPixel((in, out) -> out.setReal(in.getRealDouble()));
    }

    @Override
    public void commit() {
        ImageFiles.write(new Image(pixels, header.axes(), header.name(), header.source()), path, Cancellation.NONE);
    }

    @Override
    public void close() {
        // NB: nothing is on disk before the commit.
    }
}
