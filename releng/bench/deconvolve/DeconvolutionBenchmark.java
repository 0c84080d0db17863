import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;
import org.selfscope.image.deconvolve.Background;
import org.selfscope.image.deconvolve.Deconvolution;
import org.selfscope.image.deconvolve.Deconvolver;
import org.selfscope.image.deconvolve.RichardsonLucy;
import org.selfscope.image.deconvolve.Stop;
import org.selfscope.image.file.ImageFiles;
import org.selfscope.image.metric.Comparison;
import org.selfscope.image.metric.DataRange;
import org.selfscope.image.metric.Extent;
import org.selfscope.image.metric.Psnr;
import org.selfscope.image.metric.Resolution;
import org.selfscope.image.metric.Ssim;
import org.selfscope.image.metric.SsimWindow;
import org.selfscope.image.picture.ContrastRule;
import org.selfscope.image.picture.Panel;
import org.selfscope.image.picture.PngWriter;
import org.selfscope.image.picture.SideBySide;
import org.selfscope.image.psf.BeadAverage;
import org.selfscope.image.psf.Medium;
import org.selfscope.image.psf.Psf;
import org.selfscope.image.psf.PsfImage;
import org.selfscope.image.psf.PsfModel;
import org.selfscope.image.psf.ScalarDiffraction;

import net.imglib2.FinalInterval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.view.Views;

/** Scores and pictures of deconvolution, see README.md. */
public final class DeconvolutionBenchmark {

    private final Path data;

    private final Path pictures;

    private DeconvolutionBenchmark(Path data, Path pictures) {
        this.data = data;
        this.pictures = pictures;
    }

    /** @param args folder of the images, folder for pictures, and which of bars, nucleus, lines to do; all without */
    public static void main(String[] args) throws Exception {
        Files.createDirectories(Path.of(args[1]));
        DeconvolutionBenchmark benchmark = new DeconvolutionBenchmark(Path.of(args[0]), Path.of(args[1]));
        List<String> parts = args.length > 2 ? Arrays.asList(args).subList(2, args.length) : List.of("bars", "nucleus", "lines");
        for (String part : parts) {
            switch (part) {
                case "bars" -> benchmark.bars();
                case "nucleus" -> benchmark.nucleus();
                case "lines" -> benchmark.lines();
                default -> throw new IllegalArgumentException(part);
            }
        }
    }

    private Image read(String file) {
        return ImageFiles.read(data.resolve(file), Cancellation.NONE);
    }

    private static Deconvolution deconvolve(Image image, Psf psf, RichardsonLucy method, Background background, Stop stop) {
        return new Deconvolver(method, background, Double.POSITIVE_INFINITY, stop, Deconvolver.DEFAULT_MEMORY).deconvolve(image, psf,
            Progress.NONE, Cancellation.NONE);
    }

    /** A hollow phantom in a volume. */
    private void bars() {
        Psf psf = Psf.of(read("bars-3d/bars_psf.tif"));
        Image truth = read("bars-3d/bars_gt.tif");
        Image image = read("bars-3d/bars_blurred_noisy.tif");
        Ssim ssim = new Ssim(SsimWindow.Uniform.STANDARD, Ssim.Border.MIRROR, Extent.VOLUMES, DataRange.OF_REFERENCE);
        System.out.printf(Locale.ROOT, "bars: doubts about the PSF %s%n", PsfImage.doubts(psf, read("bars-3d/bars_psf.tif")));
        System.out.printf(Locale.ROOT, "bars, input: SSIM after affine fit %.3f, PSNR %.2f dB%n", ssim.of(Comparison.of(image, truth).fitted()),
            Psnr.STANDARD.of(Comparison.of(image, truth).fitted()));
        List<Panel> panels = new ArrayList<>(List.of(new Panel(image, "image")));
        for (int n : new int[]{10, 20, 50, 100}) {
            bars("RL " + n, deconvolve(image, psf, RichardsonLucy.plain(), new Background.Level(0), new Stop.After(n)), truth, ssim, panels);
        }
        for (double tv : new double[]{0, 0.005}) {
            Deconvolution found = deconvolve(image, psf, new RichardsonLucy(0, tv, true), new Background.Level(0),
                new Stop.WherePredictedBest(300, 1));
            bars("RL accelerated, TV " + tv + ", stops at " + found.iterations(), found, truth, ssim, panels);
        }
        panels.add(new Panel(truth, "truth"));
        write(panels, "bars");
    }

    private static void bars(String name, Deconvolution found, Image truth, Ssim ssim, List<Panel> panels) {
        Comparison comparison = Comparison.of(found.image(), truth).fitted();
        System.out.printf(Locale.ROOT, "bars, %s: SSIM after affine fit %.3f, PSNR %.2f dB%n", name, ssim.of(comparison),
            Psnr.STANDARD.of(comparison));
        panels.add(new Panel(found.image(), name));
    }

    /** The same nucleus, widefield and confocal; voxels are not known, 0.1 x 0.1 x 0.2 µm are taken. The confocal image is shifted. */
    private void nucleus() {
        Image confocal = read("dna-conf-wf-3d/channel0.tif");
        Image widefield = read("dna-conf-wf-3d/channel1.tif");
        Medium oil = Medium.asDesigned(1.515, 0);
        PsfModel model = new ScalarDiffraction(1.4, 0.46, oil, oil, Medium.sample(1.46, 3), 0, true);
        PsfModel.Sampled psf = model.sample(new double[]{0.1, 0.1, 0.2}, new int[]{33, 33, 31});
        System.out.printf(Locale.ROOT, "nucleus: PSF of %.2f x %.2f x %.2f voxels, %.1f %% of the light outside%n", psf.psf().width(0),
            psf.psf().width(1), psf.psf().width(2), 100 * psf.outside());
        long start = System.nanoTime();
        Deconvolution found = deconvolve(widefield, psf.psf(), new RichardsonLucy(0, 0, true), new Background.Percentile(2),
            new Stop.WherePredictedBest(100, 1));
        System.out.printf(Locale.ROOT, "nucleus: background %.0f, %d iterations, %.1f s%n", found.background(), found.iterations(),
            (System.nanoTime() - start) * 1e-9);
        int[] shift = bestShift(found.image(), confocal);
        System.out.println("nucleus: confocal image shifted by " + Arrays.toString(shift));
        for (Image image : List.of(widefield, found.image())) {
            Comparison comparison = Comparison.of(part(image, shift, false), part(confocal, shift, true));
            System.out.printf(Locale.ROOT, "nucleus, %s: agrees with the confocal image up to periods of %.2f (FSC 1/2), %.2f pixels (FSC 1/7), "
                + "PSNR after affine fit %.2f dB%n", image == widefield ? "widefield" : "deconvolved", Resolution.SHELLS_TO_TRUTH.of(comparison),
                Resolution.SHELLS.of(comparison),
                Psnr.STANDARD.of(comparison.fitted()));
        }
        write(List.of(new Panel(widefield, "widefield"), new Panel(found.image(), "deconvolved, " + found.iterations() + " iterations"),
            new Panel(confocal, "confocal")), "nucleus");
    }

    /** By the best correlation, within a few voxels. */
    private static int[] bestShift(Image image, Image other) {
        int[] best = new int[3];
        double highest = -1;
        for (int z = -4; z <= 4; z++) {
            for (int y = -4; y <= 4; y++) {
                for (int x = -6; x <= 6; x++) {
                    int[] shift = {x, y, z};
                    float[] a = Floats.of(part(image, shift, false));
                    float[] b = Floats.of(part(other, shift, true));
                    double correlation = correlation(a, b);
                    if (correlation > highest) {
                        highest = correlation;
                        best = shift;
                    }
                }
            }
        }
        return best;
    }

    private static double correlation(float[] a, float[] b) {
        double sa = 0;
        double sb = 0;
        double saa = 0;
        double sbb = 0;
        double sab = 0;
        for (int i = 0; i < a.length; i++) {
            sa += a[i];
            sb += b[i];
            saa += (double)a[i] * a[i];
            sbb += (double)b[i] * b[i];
            sab += (double)a[i] * b[i];
        }
        int n = a.length;
        return (sab - sa * sb / n) / Math.sqrt((saa - sa * sa / n) * (sbb - sb * sb / n));
    }

    private static Image part(Image image, int[] shift, boolean moved) {
        long[] min = new long[shift.length];
        long[] max = image.dimensions();
        for (int d = 0; d < shift.length; d++) {
            int s = moved ? shift[d] : -shift[d];
            min[d] = Math.max(0, s);
            max[d] = image.dimensions()[d] - 1 + Math.min(0, s);
        }
        return crop(image, min, max);
    }

    /** Lines of few counts, and beads of the same microscope. */
    private void lines() {
        Image beads = read("confocal-lines/beads.tif");
        Image grid = read("confocal-lines/grid.tif");
        BeadAverage average = new BeadAverage(new int[]{15, 15, 8}, 255);
        average.add(beads);
        try {
            BeadAverage.Measured measured = average.average();
            System.out.printf(Locale.ROOT, "lines: PSF of %.1f x %.1f x %.1f voxels of %d beads (left out: %s), doubts %s%n",
                measured.psf().width(0), measured.psf().width(1), measured.psf().width(2), measured.used(), measured.rejected(),
                PsfImage.doubts(measured.psf(), PsfImage.of(measured.psf(), measured.axes(), "beads")));
            Deconvolution found = deconvolve(grid, measured.psf(), new RichardsonLucy(0, 0, true), new Background.Percentile(2),
                new Stop.WherePredictedBest(100, 1));
            System.out.printf(Locale.ROOT, "lines: background %.1f, %d iterations%n", found.background(), found.iterations());
            write(List.of(new Panel(PsfImage.of(measured.psf(), measured.axes(), "PSF"), "PSF"), new Panel(grid, "image"),
                new Panel(found.image(), "deconvolved")), "lines");
        } catch (RestorationException e) {
            System.out.println("lines: " + e.getMessage());
        }
    }

    private void write(List<Panel> panels, String name) {
        Path file = pictures.resolve(name + ".png");
        PngWriter.write(SideBySide.render(panels, ContrastRule.OWN, false), file);
        System.out.println("picture " + file);
    }

    private static Image crop(Image image, long[] min, long[] max) {
        RandomAccessibleInterval<RealType<?>> pixels = Cast.unchecked(image.pixels());
        return image.withPixels(Views.zeroMin(Views.interval(pixels, new FinalInterval(min, max))));
    }
}
