package org.selfscope.image.file;

import java.util.Arrays;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.PixelType;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;

import net.imglib2.FinalInterval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

/** Copies images of any size from one file to another, part by part. */
public final class ImageCopy {

    /** Parts grow up to so many bytes, unless the blocks of the files are larger. */
    private static final long PART_BYTES = 8 << 20;

    /** While a part is written the next two are read, if the cache of a file keeps all three. */
    private static final int AHEAD = 2;

    private ImageCopy() {
    }

    /**
     * Copies all pixels, as {@link #copy(ImageFile, ImageOutput, Progress, Cancellation)} does, and commits the output.
     *
     * @param progress of both
     */
    public static void write(ImageFile in, ImageOutput out, Progress progress, Cancellation cancellation) {
        double copied = 1 - out.remainder();
        copy(in, out, progress.part(0, copied), cancellation);
        out.commit(progress.part(copied, 1), cancellation);
    }

    /**
     * Copies all pixels. Parts are whole blocks of the output that cover, where memory allows, whole blocks of the input. The output is
     * not committed.
     *
     * @param progress hears the part that is done
     * @throws RestorationException of kind FILE if reading or writing fails
     * @throws IllegalArgumentException if input and output differ in size
     */
    public static void copy(ImageFile in, ImageOutput out, Progress progress, Cancellation cancellation) {
        copy(in.image(), in.block(), out, progress, cancellation);
    }

    /** As {@link #copy(ImageFile, ImageOutput, Progress, Cancellation)}, from an image of which any part can be had at the same cost. */
    public static void copy(Image image, ImageOutput out, Progress progress, Cancellation cancellation) {
        copy(image, out.block(), out, progress, cancellation);
    }

    private static void copy(Image image, int[] inBlock, ImageOutput out, Progress progress, Cancellation cancellation) {
        ImageHeader header = out.header();
        if (!Arrays.equals(image.dimensions(), header.dimensions())) {
            throw new IllegalArgumentException("An image of " + Arrays.toString(image.dimensions()) + " pixels does not fill one of "
                + Arrays.toString(header.dimensions()) + ".");
        }
        String message = "Copying \"" + image.name() + "\"";
        forEachPart(image, inBlock, out.block(), cancellation, (part, fraction) -> {
            out.write(part);
            progress.report(fraction, message);
        });
    }

    /**
     * Goes through an image once, part by part, while the next parts are read.
     *
     * @param block what parts are whole multiples of, but at the end of a dimension
     */
    public static <E extends Exception> void forEachPart(ImageFile file, int[] block, Cancellation cancellation, PartTask<E> task)
        throws E {
        forEachPart(file.image(), file.block(), block, cancellation, task);
    }

    private static <E extends Exception> void forEachPart(Image image, int[] inBlock, int[] outBlock, Cancellation cancellation,
        PartTask<E> task) throws E {
        RandomAccessibleInterval<RealType<?>> pixels = Cast.unchecked(image.pixels());
        PartGrid parts = parts(image, inBlock, outBlock);
        try (ReadAhead ahead = new ReadAhead(pixels)) {
            for (long i = 0; i < parts.count(); i++) {
                cancellation.check();
                beginNext(ahead, parts, i, image.pixelType());
                task.accept(Views.interval(pixels, parts.interval(i)), (i + 1.0) / parts.count());
            }
        }
    }

    /**
     * What is done with a part of an image.
     *
     * @param <E> why it may fail
     */
    @FunctionalInterface
    public interface PartTask<E extends Exception> {

        /** @param fraction of the image that is done with this part */
        void accept(RandomAccessibleInterval<RealType<?>> part, double fraction) throws E;
    }

    /**
     * A copy of a whole image in memory.
     *
     * @throws RestorationException of kind FILE if reading fails, of kind MEMORY if memory does not suffice
     */
    public static Image inMemory(ImageFile file, Cancellation cancellation) {
        Image image = file.image();
        Img<RealType<?>> copy = Cast.unchecked(image.pixelType().allocate(image.dimensions()));
        forEachPart(file, file.block(), cancellation, (part, fraction) -> Floats.copy(part, Views.interval(copy, part)));
        return image.withPixels(copy);
    }

    private static PartGrid parts(Image image, int[] inBlock, int[] outBlock) {
        long bytes = Math.min(PART_BYTES, LazyImageFile.bound() / (2 + AHEAD));
        return PartGrid.of(image.dimensions(), inBlock, outBlock, Math.max(1, bytes / PixelArrays.pixelBytes(image.pixelType())));
    }

    private static void beginNext(ReadAhead ahead, PartGrid parts, long part, PixelType type) {
        for (long i = part == 0 ? 0 : part + AHEAD; i <= part + AHEAD && i < parts.count(); i++) {
            FinalInterval next = parts.interval(i);
            if (Intervals.numElements(next) * PixelArrays.pixelBytes(type) <= LazyImageFile.bound() / (1 + AHEAD)) {
                ahead.begin(next);
            }
        }
    }
}
