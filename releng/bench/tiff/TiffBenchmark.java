import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.PixelType;
import org.selfscope.image.Planes;
import org.selfscope.image.Progress;
import org.selfscope.image.file.ImageCopy;
import org.selfscope.image.file.ImageFile;
import org.selfscope.image.file.ImageFiles;
import org.selfscope.image.file.ImageOutput;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.view.Views;

/** Makes a large movie, looks at its planes, copies it; see README.md. Every pixel is known: frame + 7 x + 13 y, wrapped. */
final class TiffBenchmark {

    private static final int WIDTH = 1024;

    private static final int HEIGHT = 512;

    private TiffBenchmark() {
    }

    public static void main(String[] args) {
        Path file = Path.of(args[1]);
        switch (args[0]) {
            case "make" -> make(file, Integer.parseInt(args[2]));
            case "sparse" -> sparse(file, Integer.parseInt(args[2]));
            case "open" -> open(file);
            case "look" -> look(file);
            default -> copy(file, Path.of(args[2]));
        }
    }

    private static short value(long frame, int x, int y) {
        return (short)(frame + 7 * x + 13 * y);
    }

    private static void make(Path file, int frames) {
        ImageHeader header = header(frames);
        short[] plane = new short[WIDTH * HEIGHT];
        long start = System.nanoTime();
        try (ImageOutput out = ImageFiles.create(header, file)) {
            for (int frame = 0; frame < frames; frame++) {
                for (int i = 0; i < plane.length; i++) {
                    plane[i] = value(frame, i % WIDTH, i / WIDTH);
                }
                out.write(Views.translate(ArrayImgs.unsignedShorts(plane, WIDTH, HEIGHT, 1), 0, 0, frame));
            }
            out.commit();
        }
        report("written", header.size() * 2, start);
    }

    private static ImageHeader header(int frames) {
        List<Axis> axes = List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y), Axis.of(AxisType.TIME));
        return new ImageHeader(PixelType.UINT16, new long[]{WIDTH, HEIGHT, frames}, axes, "movie", "");
    }

    /** All directories, but pixels that take no space on the disk. */
    private static void sparse(Path file, int frames) {
        try (ImageOutput out = ImageFiles.create(header(frames), file)) {
            out.commit();
        }
    }

    /** The seconds to the first plane and to others, without looking at their values. */
    private static void open(Path file) {
        long start = System.nanoTime();
        try (ImageFile open = ImageFiles.open(file)) {
            Planes planes = new Planes(open.image());
            double opened = (System.nanoTime() - start) / 1e9;
            Floats.of(planes.get(0));
            double first = (System.nanoTime() - start) / 1e9;
            SplittableRandom random = new SplittableRandom(1);
            start = System.nanoTime();
            for (int i = 0; i < 200; i++) {
                Floats.of(planes.get(random.nextLong(planes.count())));
            }
            System.out.printf("%d planes: opened in %.3f s, first plane after %.3f s, others in %.1f ms; heap limit %d MB%n", planes.count(),
                opened, first, (System.nanoTime() - start) / 200e6, Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    private static void look(Path file) {
        long start = System.nanoTime();
        try (ImageFile open = ImageFiles.open(file)) {
            Planes planes = new Planes(open.image());
            check(planes, 0);
            System.out.printf("%d planes; opened and first plane read in %.3f s%n", planes.count(), (System.nanoTime() - start) / 1e9);
            SplittableRandom random = new SplittableRandom(1);
            start = System.nanoTime();
            for (int i = 0; i < 200; i++) {
                check(planes, random.nextLong(planes.count()));
            }
            System.out.printf("any plane in %.1f ms on average of 200; heap limit %d MB%n", (System.nanoTime() - start) / 200e6,
                Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    private static void check(Planes planes, long frame) {
        float[] values = Floats.of(planes.get(frame));
        for (int i = 0; i < values.length; i++) {
            if (values[i] != (value(frame, i % WIDTH, i / WIDTH) & 0xFFFF)) {
                throw new IllegalStateException("Plane " + frame + " is wrong at pixel " + i + ".");
            }
        }
    }

    private static void copy(Path from, Path to) {
        long start = System.nanoTime();
        try (ImageFile in = ImageFiles.open(from); ImageOutput out = ImageFiles.create(ImageHeader.of(in.image()), to)) {
            ImageCopy.copy(in, out, Progress.NONE, Cancellation.NONE);
            out.commit();
            report("copied", in.image().size() * 2, start);
        }
    }

    private static void report(String what, long bytes, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%s %.1f GB in %.1f s: %.0f MB/s%n", what, bytes / 1e9, seconds, bytes / seconds / 1e6);
    }
}
