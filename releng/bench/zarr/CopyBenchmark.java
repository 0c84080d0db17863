import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.PixelType;
import org.selfscope.image.Planes;
import org.selfscope.image.Progress;
import org.selfscope.image.file.ImageCopy;
import org.selfscope.image.file.ImageFile;
import org.selfscope.image.file.ImageFiles;
import org.selfscope.image.file.ImageOutput;
import org.selfscope.image.zarr.Compression;
import org.selfscope.image.zarr.ZarrOutput;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.view.Views;

/** Makes, copies and looks into movies that are larger than memory; called by the script copy. */
final class CopyBenchmark {

    private static final int EDGE = 2048;

    public static void main(String[] args) {
        Path path = Path.of(args[1]);
        long start = System.nanoTime();
        switch (args[0]) {
            case "generate" -> generate(path, Long.parseLong(args[2]));
            case "copy" -> copy(path, Path.of(args[2]), args.length > 3 ? Compression.valueOf(args[3]) : null);
            case "look" -> look(path);
            case "compare" -> compare(path, Path.of(args[2]));
            default -> throw new IllegalArgumentException(args[0]);
        }
        System.out.printf("%.2f s%n", (System.nanoTime() - start) / 1e9);
    }

    /** A movie with 12 bits of noise; every frame is another one. */
    private static void generate(Path file, long megabytes) {
        long frames = megabytes * 1_000_000 / (2L * EDGE * EDGE);
        ImageHeader header = new ImageHeader(PixelType.UINT16, new long[]{EDGE, EDGE, frames},
            List.of(Axis.of(AxisType.X, 0.1, "µm"), Axis.of(AxisType.Y, 0.1, "µm"), Axis.of(AxisType.TIME, 0.05, "s")), "movie", "");
        short[] noise = new short[EDGE * EDGE];
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (short)Math.max(0, 400 + 200 * Math.sin(i % EDGE * 0.01) + 30 * random.nextGaussian());
        }
        short[] frame = new short[noise.length];
        try (ImageOutput output = ImageFiles.create(header, file)) {
            for (long t = 0; t < frames; t++) {
                int shift = random.nextInt(noise.length);
                System.arraycopy(noise, shift, frame, 0, noise.length - shift);
                System.arraycopy(noise, 0, frame, noise.length - shift, shift);
                output.write(Views.translate(ArrayImgs.unsignedShorts(frame, EDGE, EDGE, 1), 0, 0, t));
            }
            output.commit();
        }
    }

    private static void copy(Path from, Path to, Compression compression) {
        try (ImageFile in = ImageFiles.open(from)) {
            ImageHeader header = ImageHeader.of(in.image());
            try (ImageOutput out = compression == null ? ImageFiles.create(header, to)
                : ZarrOutput.create(header, to, ZarrOutput.DEFAULT_VERSION, compression)) {
                ImageCopy.copy(in, out, Progress.NONE, Cancellation.NONE);
                out.commit();
            }
        }
    }

    private static void look(Path path) {
        long start = System.nanoTime();
        try (ImageFile file = ImageFiles.open(path)) {
            Planes planes = new Planes(file.image());
            System.out.printf("%s, opened in %.3f s; planes in s:", file.image().describeAxes(), (System.nanoTime() - start) / 1e9);
            for (long plane : new long[]{0, planes.count() - 1, planes.count() / 2, planes.count() / 3}) {
                long before = System.nanoTime();
                var cursor = Views.flatIterable(planes.get(plane)).cursor();
                double sum = 0;
                while (cursor.hasNext()) {
                    sum += cursor.next().getRealDouble();
                }
                System.out.printf(" %.3f (mean %.2f)", (System.nanoTime() - before) / 1e9, sum / EDGE / EDGE);
            }
            System.out.println();
        }
    }

    private static void compare(Path one, Path other) {
        try (ImageFile a = ImageFiles.open(one); ImageFile b = ImageFiles.open(other)) {
            if (!a.image().axes().equals(b.image().axes()) || !Arrays.equals(a.image().dimensions(), b.image().dimensions())) {
                throw new AssertionError("other axes");
            }
            var left = Views.flatIterable(a.image().pixels()).cursor();
            var right = Views.flatIterable(b.image().pixels()).cursor();
            while (left.hasNext()) {
                if (left.next().getRealDouble() != right.next().getRealDouble()) {
                    throw new AssertionError("other pixels");
                }
            }
        }
    }
}
