package org.selfscope.learn.job;

import java.util.Arrays;

import org.selfscope.image.ImageHeader;
import org.selfscope.image.PixelType;
import org.selfscope.image.RestorationException;
import org.selfscope.image.file.ImageOutput;
import org.selfscope.image.raw.RawPixels;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.loops.LoopBuilder;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Cast;
import net.imglib2.view.Views;

/** Raw pixels that are written part by part. The file exists before, and after a failure its content means nothing. */
record RawOutput(ImageHeader header, RandomAccessibleInterval<FloatType> pixels) implements ImageOutput {

    /** @throws RestorationException of kind IMAGE if the pixels are not of the size of the image, FILE if there is no such file */
    static RawOutput of(RawPixels raw, ImageHeader image) {
        if (!Arrays.equals(raw.dimensions(), image.dimensions())) {
            throw new RestorationException(RestorationException.Kind.IMAGE, "The result of size " + Arrays.toString(raw.dimensions())
                + " cannot hold the restored image " + image.name() + " of size " + Arrays.toString(image.dimensions()) + ".",
                "Make the output file as large as the input.");
        }
        return new RawOutput(image.withPixelType(PixelType.FLOAT32), Cast.unchecked(raw.open().pixels()));
    }

    /** Lines: pixels lie one after the other. */
    @Override
    public int[] block() {
        int[] block = new int[pixels.numDimensions()];
        Arrays.fill(block, 1);
        block[0] = (int)Math.min(Integer.MAX_VALUE, pixels.dimension(0));
        return block;
    }

    @Override
    public void write(RandomAccessibleInterval<? extends RealType<?>> part) {
        RandomAccessibleInterval<RealType<?>> values = Cast.unchecked(part);
        LoopBuilder.setImages(values, Views.interval(pixels, part)).forEachPixel((in, out) -> out.set(in.getRealFloat()));
    }

    @Override
    public void commit() {
        // NB: the mapped file is complete with its last pixel.
    }

    @Override
    public void close() {
        // NB: the file belongs to who gave the job.
    }
}
