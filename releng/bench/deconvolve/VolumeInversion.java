import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.file.ImageFiles;
import org.selfscope.image.metric.Comparison;
import org.selfscope.image.metric.DataRange;
import org.selfscope.image.metric.Extent;
import org.selfscope.image.metric.Psnr;
import org.selfscope.image.metric.Ssim;
import org.selfscope.image.metric.SsimWindow;
import org.selfscope.image.picture.ContrastRule;
import org.selfscope.image.picture.Panel;
import org.selfscope.image.picture.PngWriter;
import org.selfscope.image.picture.SideBySide;
import org.selfscope.image.psf.Psf;
import org.selfscope.learn.forward.PsfConvolution;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.method.Budget;
import org.selfscope.learn.method.InversionPlans;
import org.selfscope.learn.method.Method;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.predict.Predictor;
import org.selfscope.learn.train.Trainer;
import org.selfscope.learn.train.TrainingListener;
import org.selfscope.learn.train.TrainingStep;

import net.imglib2.util.Cast;

/** Learns to sharpen a volume of known truth; see ../README.md. */
public final class VolumeInversion {
    private VolumeInversion() {
    }

    /** Arguments: folder of the image, its PSF and its truth, METHOD, SEED, STEPS, PICTURE.png, and the part of the light that the PSF may lose. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Image image = read(folder, "bars_blurred_noisy.tif");
        Image truth = read(folder, "bars_gt.tif");
        Psf psf = Psf.of(read(folder, "bars_psf.tif")).trimmed(Double.parseDouble(arguments[5]));
        PsfConvolution blur = new PsfConvolution(psf);
        System.out.println("PSF of " + blur.describeSize());
        TrainingPlan plan = InversionPlans.of(Method.valueOf(arguments[1]), Framing.VOLUMES, blur).withSeed(Long.parseLong(arguments[2])).withBudget(new Budget(Integer.parseInt(arguments[3]), 0, 0))
            .withThreads(1);
        Path model = Files.createTempDirectory("inversion").resolve("model");
        new Trainer(Device.CPU).train(plan, List.of(image), model, notes(), Cancellation.NONE);
        Image restored = Floats.toImage(new float[Math.toIntExact(image.size())], image);
        try (Predictor predictor = Predictor.open(model, Device.CPU, 1)) {
            predictor.predict(image, Cast.unchecked(restored.pixels()), plan.inference(), Progress.NONE, Cancellation.NONE);
        }
        score("input", image, truth);
        score("restored", restored, truth);
        PngWriter.write(SideBySide.render(List.of(new Panel(image, "image"), new Panel(restored, "restored"), new Panel(truth, "truth")),
            ContrastRule.OWN, true), Path.of(arguments[4]));
    }

    private static Image read(Path folder, String file) {
        return ImageFiles.read(folder.resolve(file), Cancellation.NONE);
    }

    private static void score(String name, Image image, Image truth) {
        Comparison fitted = Comparison.of(image, truth).fitted();
        Ssim ssim = new Ssim(SsimWindow.Uniform.STANDARD, Ssim.Border.MIRROR, Extent.VOLUMES, DataRange.OF_REFERENCE);
        System.out.printf(Locale.ROOT, "%s: SSIM after affine fit %.3f, PSNR %.2f dB%n", name, ssim.of(fitted), Psnr.STANDARD.of(fitted));
    }

    private static TrainingListener notes() {
        return new TrainingListener() {
            @Override
            public void step(TrainingStep step) {
                if (step.isValidated()) {
                    System.out.printf(Locale.ROOT, "# step %d, validation loss %.4f, %.0f s%n", step.step(), step.validationLoss(), step.seconds());
                }
            }

            @Override
            public void note(String note, boolean isWarning) {
                System.out.println("# " + note);
            }
        };
    }
}
