import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.analyze.ChannelNoise;
import org.selfscope.image.analyze.Estimate;
import org.selfscope.image.analyze.NoiseAnalysis;
import org.selfscope.image.noise.Camera;
import org.selfscope.image.noise.PoissonGaussian;
import org.selfscope.image.phantom.Phantom;

/** What the analysis says of phantoms whose noise is known, from few photons to many; see README.md. */
public final class PhotonBenchmark {

    private static final double GAIN = 2;

    private static final double OFFSET = 100;

    private static final double READ_NOISE = 3;

    private static final double[] PHOTONS = {2, 5, 10, 30, 100, 300, 1000, 2000};

    private PhotonBenchmark() {
    }

    /** @param arguments width and height of the images, how many of each, "mean" or "brightest" for what the photons are, and the phantoms, or none for all */
    public static void main(String[] arguments) {
        int size = Integer.parseInt(arguments[0]);
        int images = Integer.parseInt(arguments[1]);
        boolean isMean = arguments[2].equals("mean");
        System.out.println("| phantom | photons | gain: bias, RMS error (told; limit), % | read noise: bias, RMS error (told; limit), % "
            + "| within told 95 %: gain, read noise | read noise told | worst correlation: noise, at most | images with false alarm |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        List<String> names = List.of(arguments).subList(3, arguments.length);
        for (Phantom phantom : Phantom.values()) {
            for (double photons : names.isEmpty() || names.contains(phantom.name()) ? PHOTONS : new double[0]) {
                print(phantom, photons, isMean, size, images);
            }
        }
    }

    /** Of one quantity in several images, in parts of the truth. */
    private static final class Errors {

        private double sum;

        private double squares;

        private final List<Double> told = new ArrayList<>();

        private int within;

        private int count;

        void add(Estimate found, double truth) {
            double error = found.value() / truth - 1;
            sum += error;
            squares += error * error;
            told.add(found.error() / truth);
            within += found.low() <= truth && truth <= found.high() ? 1 : 0;
            count++;
        }

        String text(double limit) {
            return String.format(Locale.ROOT, "%+.1f, %.1f (%.1f; %.1f)", 100 * sum / count, 100 * Math.sqrt(squares / count),
                100 * told.stream().sorted().skip(count / 2).findFirst().orElseThrow(), limit);
        }
    }

    private static void print(Phantom phantom, double photons, boolean isMean, int size, int images) {
        Errors gain = new Errors();
        Errors read = new Errors();
        double noise = -1;
        double atMost = -1;
        int alarms = 0;
        int told = 0;
        double[] limits = new double[2];
        for (int seed = 1; seed <= images; seed++) {
            Image clean = phantom.draw(size, size, seed);
            float[] values = Floats.of(clean);
            double brightest = isMean ? photons / mean(values) : photons;
            ChannelNoise found = new NoiseAnalysis(OptionalDouble.of(OFFSET), Optional.empty())
                .of(Camera.of(new PoissonGaussian(brightest, GAIN, OFFSET, READ_NOISE)).record(clean, seed), Progress.NONE, Cancellation.NONE)
                .get(0);
            gain.add(found.transfer().gain(), GAIN);
            read.add(found.transfer().readNoise(), READ_NOISE);
            told += found.transfer().isReadNoise() ? 1 : 0;
            alarms += found.blindSpot().isPoint() ? 0 : 1;
            noise = Math.max(noise, Math.max(found.alongX().noise().get(0), found.alongY().noise().get(0)));
            atMost = Math.max(atMost, Math.max(found.alongX().atMost().get(0), found.alongY().atMost().get(0)));
            limits = limits(values, brightest);
        }
        System.out.printf(Locale.ROOT, "| %s | %.0f | %s | %s | %d, %d of %d | %d | %.2f, %.2f | %d |%n", phantom.name().toLowerCase(Locale.ROOT),
            photons, gain.text(limits[0]), read.text(limits[1]), gain.within, read.within, images, told, noise, atMost, alarms);
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double square(double value) {
        return value * value;
    }

    /** The bounds of Cramér and Rao for gain and read noise in per cent, if the clean image were known and noise normal. */
    private static double[] limits(float[] clean, double photons) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        for (float value : clean) {
            double x = GAIN * photons * value;
            double variance = GAIN * x + READ_NOISE * READ_NOISE;
            double weight = 1 / (2 * variance * variance);
            s0 += weight;
            s1 += weight * x;
            s2 += weight * x * x;
        }
        double determinant = s0 * s2 - s1 * s1;
        return new double[]{100 * Math.sqrt(s0 / determinant) / GAIN, 100 * Math.sqrt(s2 / determinant) / (2 * READ_NOISE * READ_NOISE)};
    }
}
