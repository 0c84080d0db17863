import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.selfscope.image.mask.BlindSpot;
import org.selfscope.image.mask.Fill;
import org.selfscope.image.mask.GridMask;
import org.selfscope.image.mask.Interpolation;
import org.selfscope.image.mask.LocalNoise;
import org.selfscope.image.mask.Mask;
import org.selfscope.image.mask.NeighbourMedian;
import org.selfscope.image.mask.RandomMask;
import org.selfscope.image.mask.RandomNeighbour;
import org.selfscope.image.pair.Chequerboard;
import org.selfscope.image.pair.DiagonalMeans;
import org.selfscope.image.pair.RandomNeighbours;
import org.selfscope.image.pair.Split;
import org.selfscope.image.random.CounterRandom;

/** How many pixels a second masks and fills are drawn, and pairs split: best of five, in millions. */
public final class SamplingBenchmark {

    private static final CounterRandom RANDOM = CounterRandom.of(1, 2, 3);

    private SamplingBenchmark() {
    }

    public static void main(String[] args) {
        for (int[] size : List.of(new int[]{2048, 2048}, new int[]{256, 256, 64})) {
            Integer[] spot = new Integer[size.length];
            java.util.Arrays.fill(spot, 1);
            spot[0] = 5;
            int n = size.length;
            masked(size, "grid 4, interpolation", () -> new GridMask(n, 4, 3).indices(size), BlindSpot.POINT, new Interpolation());
            masked(size, "grid 2, interpolation", () -> new GridMask(n, 2, 3).indices(size), BlindSpot.POINT, new Interpolation());
            masked(size, "grid 8, bars of 5, noise 5", () -> new GridMask(n, 8, 3).indices(size), BlindSpot.box(spot), new LocalNoise(5));
            Supplier<int[]> random = () -> new RandomMask(0.002, 1).indices(size, RANDOM);
            masked(size, "random 0.2 %, random neighbour 5", random, BlindSpot.POINT, new RandomNeighbour(5));
            masked(size, "random 0.2 %, median 5", random, BlindSpot.POINT, new NeighbourMedian(5));
            masked(size, "random 2 %, 3 apart, random neighbour 5", () -> new RandomMask(0.02, 3).indices(size, RANDOM), BlindSpot.POINT,
                new RandomNeighbour(5));
            split(size, "random neighbours", new RandomNeighbours());
            split(size, "diagonal means", new DiagonalMeans());
            split(size, "chequerboard", new Chequerboard(1, false));
        }
    }

    private static void masked(int[] size, String what, Supplier<int[]> targets, BlindSpot spot, Fill fill) {
        float[] values = values(size);
        report(size, what, () -> fill.filled(values, Mask.of(size, targets.get(), spot), RANDOM));
    }

    private static void split(int[] size, String what, Split split) {
        float[] values = values(size);
        int length = 1;
        for (int s : split.halfSize(size)) {
            length *= s;
        }
        float[] input = new float[length];
        float[] target = new float[length];
        report(size, what, () -> split.split(values, size, RANDOM, input, target));
    }

    private static float[] values(int[] size) {
        int length = 1;
        for (int s : size) {
            length *= s;
        }
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float)RANDOM.uniform(i);
        }
        return values;
    }

    private static void report(int[] size, String what, Runnable draw) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            draw.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        double pixels = size[0] * (double)size[1] * (size.length > 2 ? size[2] : 1);
        System.out.printf(Locale.ROOT, "%-14s %-42s %8.1f MPixel/s%n", java.util.Arrays.toString(size), what, pixels / best * 1e3);
    }
}
