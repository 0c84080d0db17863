import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Image;
import org.selfscope.image.metric.Comparison;
import org.selfscope.image.metric.DataRange;
import org.selfscope.image.metric.Extent;
import org.selfscope.image.metric.FourierCorrelation;
import org.selfscope.image.metric.MutualInformation;
import org.selfscope.image.metric.Nrmse;
import org.selfscope.image.metric.Psnr;
import org.selfscope.image.metric.Score;
import org.selfscope.image.metric.SpectralMutualInformation;
import org.selfscope.image.metric.Ssim;
import org.selfscope.image.metric.Ssim.Border;
import org.selfscope.image.metric.SsimWindow;
import org.selfscope.image.tile.Mirror;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.cell.CellImgFactory;
import net.imglib2.loops.LoopBuilder;
import net.imglib2.type.numeric.real.FloatType;

/** Speed of scores and of reading tiles, and values to compare with scikit-image: see README.md. */
public final class MetricsBenchmark {

    private MetricsBenchmark() {
    }

    /** @param args side of the images, and a folder for the images in raw form */
    public static void main(String[] args) throws IOException {
        int side = Integer.parseInt(args[0]);
        float[] clean = new float[side * side];
        float[] noisy = new float[side * side];
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < clean.length; i++) {
            clean[i] = (float)(100 + 40 * Math.cos(0.05 * (i % side)) * Math.sin(0.03 * (i / side)));
            noisy[i] = (float)(clean[i] + 8 * random.nextGaussian());
        }
        write(clean, Path.of(args[1], "clean.raw"));
        write(noisy, Path.of(args[1], "noisy.raw"));
        Image reference = image(clean, side);
        Image image = image(noisy, side);
        scores().forEach((name, score) -> time(name, () -> score.of(Comparison.of(image, reference)), (double)side * side));
        tiles(image.pixels(), side);
    }

    private static Map<String, Score> scores() {
        DataRange range = DataRange.OF_REFERENCE;
        Map<String, Score> scores = new LinkedHashMap<>();
        scores.put("psnr", Psnr.STANDARD);
        scores.put("nrmse_minmax", Nrmse.STANDARD);
        scores.put("nrmse_euclidean", Nrmse.EUCLIDEAN);
        scores.put("nrmse_mean", Nrmse.MEAN);
        scores.put("ssim_gaussian", Ssim.STANDARD);
        scores.put("ssim_uniform", new Ssim(SsimWindow.Uniform.STANDARD, Border.INSIDE, Extent.PLANES, range));
        scores.put("ssim_population", new Ssim(new SsimWindow.Uniform(7, false), Border.INSIDE, Extent.PLANES, range));
        scores.put("mi", MutualInformation.STANDARD);
        scores.put("smi_published", SpectralMutualInformation.AS_PUBLISHED);
        scores.put("smi_corrected", SpectralMutualInformation.CORRECTED);
        scores.put("frc_mean", comparison -> mean(FourierCorrelation.RINGS.of(comparison).correlation()));
        return scores;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static void tiles(RandomAccessibleInterval<?> pixels, int side) {
        @SuppressWarnings("unchecked")
        RandomAccessibleInterval<FloatType> floats = (RandomAccessibleInterval<FloatType>)pixels;
        RandomAccessibleInterval<FloatType> cells = new CellImgFactory<>(new FloatType(), 256, 256).create(side, side);
        LoopBuilder.setImages(floats, cells).forEachPixel((in, out) -> out.set(in));
        Map<String, RandomAccessibleInterval<FloatType>> kinds = new LinkedHashMap<>();
        kinds.put("tile_of_array", floats);
        kinds.put("tile_of_cells", cells);
        kinds.forEach((name, source) -> time(name, () -> (double)readTiles(source, side), (double)side * side));
    }

    private static float readTiles(RandomAccessibleInterval<FloatType> pixels, int side) {
        float sum = 0;
        for (int y = 0; y < side; y += 256) {
            for (int x = 0; x < side; x += 256) {
                sum += Mirror.read(pixels, new long[]{x - 28, y - 28}, new int[]{312, 312})[5000];
            }
        }
        return sum;
    }

    private static void time(String name, Supplier<Double> work, double pixels) {
        double value = 0;
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            value = work.get();
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        System.out.printf(Locale.ROOT, "%-16s %.17g %.1f Mpixel/s%n", name, value, pixels / best / 1e6);
    }

    private static Image image(float[] values, int side) {
        return new Image(ArrayImgs.floats(values, side, side), List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y)), "", "");
    }

    private static void write(float[] values, Path file) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        try {
            Files.write(file, bytes.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
