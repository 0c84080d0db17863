import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.selfscope.image.psf.Psf;
import org.selfscope.learn.forward.PsfConvolution;
import org.selfscope.learn.gradient.Gradients;
import org.selfscope.learn.graph.Blur;
import org.selfscope.learn.graph.Computation;
import org.selfscope.learn.graph.Compute;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.graph.Tensors;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** What a forward model costs in a training step, forward and backward, directly and by Fourier transforms; see README.md. */
public final class BlurBenchmark {
    /** Dimensions, side of the patch, side of the point spread function, patches. */
    private static final int[][] CASES = {{2, 64, 5, 4}, {2, 64, 9, 4}, {2, 64, 17, 4}, {2, 128, 33, 4}, {3, 32, 5, 1}, {3, 32, 9, 1},
        {3, 48, 17, 1}, {3, 96, 33, 1}};
    private static final int ROUNDS = 20;

    private BlurBenchmark() {
    }

    public static void main(String[] arguments) {
        for (int[] c : CASES) {
            System.out.printf(Locale.ROOT, "%dD patch %d PSF %d batch %d: direct %s, Fourier %.1f cpu ms%n", c[0], c[1], c[2], c[3],
                c[0] == 3 && c[2] > 5 || c[2] > 17 ? "-" : String.format(Locale.ROOT, "%.1f", milliseconds(c, true)),
                milliseconds(c, false));
        }
    }

    private static double milliseconds(int[] c, boolean direct) {
        int n = c[0];
        int[] size = IntStream.generate(() -> c[1]).limit(n).toArray();
        int[] kernel = IntStream.generate(() -> c[2]).limit(n).toArray();
        long[] shape = new long[n + 2];
        Arrays.fill(shape, c[1]);
        shape[0] = c[3];
        shape[n + 1] = 1;
        try (Computation computation = new Computation(new Compute(Device.CPU, 1))) {
            Ops tf = computation.tf();
            Placeholder<TFloat32> map = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(shape)));
            Operand<TFloat32> blurred = new Blur(tf, new PsfConvolution(new Psf(random(kernel), kernel)), size, direct).apply(map);
            Operand<TFloat32> loss = tf.sum(tf.math.square(blurred), tf.constant(IntStream.range(0, n + 2).toArray()));
            Operand<TFloat32> gradient = tf.sum(Gradients.of(tf, loss, List.of(map)).get(0), tf.constant(IntStream.range(0, n + 2).toArray()));
            int[] all = Arrays.stream(shape).mapToInt(Math::toIntExact).toArray();
            try (TFloat32 values = Tensors.of(random(all), shape)) {
                double start = 0;
                for (int i = -2; i < ROUNDS; i++) {
                    start = i == 0 ? cpuMilliseconds() : start;
                    computation.run(Map.of(map, values), List.of(gradient), List.of()).close();
                }
                return (cpuMilliseconds() - start) / ROUNDS;
            }
        }
    }

    private static float[] random(int... size) {
        float[] values = new float[Arrays.stream(size).reduce(1, (a, b) -> a * b)];
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float)random.nextDouble();
        }
        return values;
    }

    private static double cpuMilliseconds() {
        return ((com.sun.management.OperatingSystemMXBean)ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() * 1e-6;
    }
}
