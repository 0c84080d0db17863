package org.selfscope.learn.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.selfscope.image.AxisType;
import org.selfscope.image.mask.BlindSpot;
import org.selfscope.image.mask.LocalNoise;
import org.selfscope.image.mask.NeighbourMedian;
import org.selfscope.image.mask.RandomNeighbour;
import org.selfscope.image.scheme.FramePair;
import org.selfscope.image.scheme.GridBlindSpot;
import org.selfscope.image.scheme.InterleavedPair;
import org.selfscope.image.scheme.NeighbourPair;
import org.selfscope.image.scheme.RandomBlindSpot;
import org.selfscope.learn.framing.Block;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.graph.Compute;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.graph.FrozenGraph;
import org.selfscope.learn.method.Method;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.network.Architecture;
import org.selfscope.learn.network.Signature;
import org.selfscope.learn.network.UNet;
import org.selfscope.learn.network.Weights;
import org.selfscope.learn.objective.Comparison;
import org.selfscope.learn.objective.Distance;
import org.selfscope.learn.objective.TargetError;
import org.selfscope.learn.sampler.BlindSpotGrid;
import org.selfscope.learn.sampler.FrameSampler;
import org.selfscope.learn.sampler.PairSampler;
import org.selfscope.learn.sampler.Sample;
import org.selfscope.learn.sampler.SchemeSampler;

/**
 * The blindness that a method declares, of the whole machine in training: sampler, passes, network. Every pixel of a patch is changed in
 * turn. No prediction that counts may change with a pixel of the blind set of its target, and it has to change with others.
 */
class BlindnessTest {
    private static final List<AxisType> PLANE = List.of(AxisType.X, AxisType.Y);
    private static final List<AxisType> VOLUME = List.of(AxisType.X, AxisType.Y, AxisType.Z);
    private static final Framing VOLUMES = new Framing(VOLUME, false);

    static Stream<TrainingPlan> plans() {
        TrainingPlan planes = Method.NOISE2SELF.plan();
        TrainingPlan volumes = Method.NOISE2SELF.plan(VOLUMES);
        TrainingPlan pairs = Method.NEIGHBOR2NEIGHBOR.plan(VOLUMES).withObjective(new TargetError(Distance.SQUARED));
        return Stream.of(
            Stream.of(Method.values()).map(Method::plan).filter(BlindnessTest::hidesOrPairs),
            Stream.of(Method.values()).filter(method -> method != Method.SUPPORT).map(method -> method.plan(VOLUMES))
                .filter(BlindnessTest::hidesOrPairs),
            Stream.of(planes.withFraming(new Framing(PLANE, true)), planes.withSampler(new BlindSpotGrid(4).withMaskChannel()),
                planes.withSampler(new SchemeSampler(
                    new RandomBlindSpot(PLANE, 0.1, 1, BlindSpot.box(5, 1), new RandomNeighbour(3), 1))),
                planes.withSampler(new SchemeSampler(
                    new GridBlindSpot(PLANE, 4, BlindSpot.cross(3, 5), new NeighbourMedian(3), 1))),
                volumes.withSampler(new SchemeSampler(
                    new RandomBlindSpot(VOLUME, 0.05, 1, BlindSpot.box(1, 3, 1), new LocalNoise(2), 1))),
                pairs.withSampler(new PairSampler(VOLUME, new NeighbourPair(VOLUME, 3))),
                pairs.withSampler(new PairSampler(VOLUME, new FramePair(AxisType.Z, true, 3))),
                pairs.withSampler(new PairSampler(VOLUME, new InterleavedPair(PLANE, true, 3)))))
            .flatMap(s -> s);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void noTargetReachesThePredictionBesideIt(TrainingPlan plan) {
        int[] size = plan.framing().dimensions() == 2 ? new int[]{18, 14} : new int[]{10, 6, 8};
        int channels = plan.framing().jointChannels() ? 2 : 1;
        Signature signature = new Signature(size.length, channels + plan.sampler().extraChannels(), channels);
        Architecture architecture = Architecture.of(new UNet(0, 3), signature);
        byte[] graph = FrozenGraph.of(architecture, Weights.heNormal(architecture.weights(), new SplittableRandom(5)));
        try (RestorationNetwork network =
            new RestorationNetwork(graph, architecture.support(), signature.inputs(), new Compute(Device.CPU, 1))) {
            new Perturbation(plan, network, patch(size, channels)).check();
        }
    }

    /** Where the framing or the network is blind, see {@link FrameBlindnessTest}. */
    private static boolean hidesOrPairs(TrainingPlan plan) {
        return !(plan.sampler() instanceof FrameSampler);
    }

    private static Block patch(int[] size, int channels) {
        SplittableRandom random = new SplittableRandom(7);
        float[] values = new float[Block.product(size) * channels];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float)random.nextGaussian();
        }
        return new Block(values, size, channels);
    }

    /** @param patch in which every pixel is changed in turn */
    private record Perturbation(TrainingPlan plan, RestorationNetwork network, Block patch) {
        private static final int DRAW = 3;

        void check() {
            List<Comparison> comparisons = plan.objective().comparisons();
            Sample before = sample(patch);
            Map<String, float[]> predicted = predictions(before);
            boolean[][][] movesTarget = new boolean[comparisons.size()][patch.pixels()][];
            boolean[][][] movesPrediction = new boolean[comparisons.size()][patch.pixels()][];
            for (int q = 0; q < patch.pixels(); q++) {
                Sample after = sample(changed(q));
                Map<String, float[]> moved = predictions(after);
                for (int c = 0; c < comparisons.size(); c++) {
                    String target = comparisons.get(c).target();
                    String pass = comparisons.get(c).pass();
                    movesTarget[c][q] = differing(before.map(target).values(), after.map(target).values(), before);
                    movesPrediction[c][q] = differing(predicted.get(pass), moved.get(pass), before);
                }
            }
            for (int c = 0; c < comparisons.size(); c++) {
                check(before.weight(), movesTarget[c], movesPrediction[c]);
            }
        }

        private void check(float[] weight, boolean[][] movesTarget, boolean[][] movesPrediction) {
            int tested = 0;
            int leaks = 0;
            int seeing = 0;
            int targets = 0;
            for (int j = 0; j < weight.length; j++) {
                int target = j;
                boolean[] blind = new boolean[movesTarget.length];
                IntStream.range(0, blind.length).filter(q -> weight[target] > 0 && movesTarget[q][target]).forEach(q -> mark(q, blind));
                boolean sees = false;
                for (int q = 0; q < blind.length; q++) {
                    tested += blind[q] ? 1 : 0;
                    leaks += blind[q] && movesPrediction[q][j] ? 1 : 0;
                    sees |= !blind[q] && movesPrediction[q][j];
                }
                targets += weight[j] > 0 ? 1 : 0;
                seeing += weight[j] > 0 && sees ? 1 : 0;
            }
            assertEquals(0, leaks, "leaks at " + tested + " positions");
            assertTrue(targets > 0 && tested >= targets, tested + " positions for " + targets + " targets");
            assertEquals(targets, seeing, "every prediction must see something");
        }

        /** Marks the blind set around a pixel. */
        private void mark(int pixel, boolean[] blind) {
            int[] size = patch.size();
            for (List<Integer> offset : plan.blindSet().offsets()) {
                int rest = pixel;
                int index = 0;
                int stride = 1;
                boolean inside = true;
                for (int d = 0; d < size.length; d++) {
                    int position = rest % size[d] + offset.get(d);
                    inside &= position >= 0 && position < size[d];
                    index += position * stride;
                    stride *= size[d];
                    rest /= size[d];
                }
                if (inside) {
                    blind[index] = true;
                }
            }
        }

        /** A position differs if one of its channels does. */
        private static boolean[] differing(float[] a, float[] b, Sample sample) {
            boolean[] differing = new boolean[sample.weight().length];
            for (int i = 0; i < a.length; i++) {
                differing[i % differing.length] |= a[i] != b[i];
            }
            return differing;
        }

        private Block changed(int pixel) {
            float[] values = patch.values().clone();
            for (int i = pixel; i < values.length; i += patch.pixels()) {
                values[i] += 3;
            }
            return new Block(values, patch.size(), patch.channels());
        }

        private Sample sample(Block block) {
            float[] usable = new float[block.pixels()];
            Arrays.fill(usable, 1);
            return plan.sampler().sample(block, usable, DRAW);
        }

        private Map<String, float[]> predictions(Sample sample) {
            Map<String, float[]> predictions = new HashMap<>();
            for (Comparison comparison : plan.objective().comparisons()) {
                predictions.put(comparison.pass(), network.evaluate(sample.map(comparison.pass())).values());
            }
            return predictions;
        }
    }
}
