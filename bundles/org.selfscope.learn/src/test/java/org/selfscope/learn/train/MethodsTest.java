package org.selfscope.learn.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.scheme.ChequerboardPair;
import org.selfscope.image.scheme.DiagonalPair;
import org.selfscope.image.scheme.InterleavedPair;
import org.selfscope.image.scheme.NeighbourPair;
import org.selfscope.image.scheme.SamplingScheme;
import org.selfscope.learn.Examples;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.method.Inference;
import org.selfscope.learn.method.Method;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.model.ModelDescription;
import org.selfscope.learn.predict.Predictor;
import org.selfscope.learn.sampler.BlindSpotGrid;
import org.selfscope.learn.sampler.PairSampler;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

/** Every method learns, with the machine that all share. */
class MethodsTest {
    private static final int WIDTH = 71;
    private static final int HEIGHT = 54;
    private static final Image WAVES = Examples.noisyWaves(WIDTH, HEIGHT, 20, 3);
    private static final Inference SINGLE = new Inference(Inference.Mode.SINGLE_PASS, false);
    @TempDir
    private Path parent;

    /** Of every method, seeing single planes. */
    private static TrainingPlan quick(Method method, int steps) {
        TrainingPlan quick = Examples.quickPlan(steps);
        return method.plan(Framing.PLANES).withNetwork(quick.network()).withBudget(quick.budget()).withThreads(1)
            .withRecipe(quick.recipe().withPatch(32, 24));
    }

    static Stream<Method> planeMethods() {
        return Stream.of(Method.values()).filter(method -> method.framing().equals(Framing.PLANES));
    }

    @ParameterizedTest
    @MethodSource("planeMethods")
    void removesNoise(Method method) {
        train(quick(method, 200), "model", WAVES);
        double after = error(predict("model", WAVES, SINGLE));
        assertTrue(after < 0.5 * 400, method + ": " + after + " of 400");
    }

    @ParameterizedTest
    @MethodSource("planeMethods")
    void sameSeedGivesSameBits(Method method) throws IOException {
        train(quick(method, 7).withThreads(2), "first", WAVES);
        train(quick(method, 7).withThreads(2), "second", WAVES);
        for (String file : List.of("weights.bin", "graph.pb")) {
            assertArrayEquals(bytes("first", file), bytes("second", file));
        }
    }

    @ParameterizedTest
    @MethodSource("planeMethods")
    void imagesOfAllSizesTrainTogether(Method method) {
        ModelDescription model =
            train(quick(method, 6), "model", WAVES, Examples.noisyWaves(9, 31, 20, 4), Examples.noisyWaves(5, 4, 20, 5));
        assertEquals(6, model.training().steps());
        Image tiny = Examples.noisyWaves(5, 4, 20, 5);
        ModelDescription alone = train(quick(method, 6), "tiny", tiny);
        assertTrue(Double.isFinite(alone.training().validationLoss()));
        assertEquals(20, predict("tiny", tiny, SINGLE).length);
    }

    static Stream<Arguments> pairs() {
        List<AxisType> plane = Framing.PLANES.space();
        return Stream.of(Arguments.of(Method.NEIGHBOR2NEIGHBOR, new DiagonalPair(plane, 1)),
            Arguments.of(Method.NEIGHBOR2NEIGHBOR, new InterleavedPair(List.of(AxisType.Y), true, 1)),
            Arguments.of(Method.ZERO_SHOT_NOISE2NOISE, new NeighbourPair(plane, 1)),
            Arguments.of(Method.ZERO_SHOT_NOISE2NOISE, new ChequerboardPair(plane, List.of(AxisType.X), 1)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void pairsOfOtherKindsTeachToo(Method method, SamplingScheme scheme) {
        train(quick(method, 150).withSampler(new PairSampler(Framing.PLANES.space(), scheme)), "model", WAVES);
        double after = error(predict("model", WAVES, SINGLE));
        assertTrue(after < 0.6 * 400, after + " of 400");
    }

    @Test
    void maskMayBeAChannelOfTheInput() {
        train(quick(Method.NOISE2SELF, 200).withSampler(new BlindSpotGrid(2).withMaskChannel()), "model", WAVES);
        for (Inference.Mode mode : Inference.Mode.values()) {
            double after = error(predict("model", WAVES, new Inference(mode, false)));
            assertTrue(after < 0.5 * 400, mode + ": " + after + " of 400");
        }
    }

    /** Two channels with their own units, the second one the first one upside down. */
    @Test
    void channelsAreSeenTogetherAndKeepTheirUnits() {
        float[] both = new float[2 * WIDTH * HEIGHT];
        float[] first = Floats.of(WAVES);
        float[] second = Floats.of(Examples.noisyWaves(WIDTH, HEIGHT, 20, 9));
        for (int i = 0; i < first.length; i++) {
            both[2 * i] = first[i];
            both[2 * i + 1] = 1000 - 0.1f * second[i];
        }
        Image image = new Image(ArrayImgs.floats(both, 2, WIDTH, HEIGHT),
            List.of(Axis.of(AxisType.CHANNEL), Axis.of(AxisType.X), Axis.of(AxisType.Y)), "both", "");
        ModelDescription model = train(quick(Method.NOISE2SELF, 200).withFraming(new Framing(Framing.PLANES.space(), true)), "model", image);
        assertEquals(2, model.channels());
        float[] restored = predict("model", image, SINGLE);
        float[] one = new float[first.length];
        float[] other = new float[first.length];
        for (int i = 0; i < one.length; i++) {
            one[i] = restored[2 * i];
            other[i] = (1000 - restored[2 * i + 1]) * 10;
        }
        assertTrue(error(one) < 0.5 * 400, error(one) + " of 400");
        assertTrue(error(other) < 0.5 * 400, error(other) + " of 400");
    }

    private ModelDescription train(TrainingPlan plan, String name, Image... images) {
        return new Trainer(Device.CPU).train(plan, List.of(images), parent.resolve(name), TrainingListener.NONE, Cancellation.NONE);
    }

    private float[] predict(String name, Image image, Inference inference) {
        ArrayImg<FloatType, ?> result = ArrayImgs.floats(image.dimensions());
        try (Predictor predictor = Predictor.open(parent.resolve(name), Device.CPU, 1)) {
            predictor.predict(image, result, inference, Progress.NONE, Cancellation.NONE);
        }
        return Floats.of(result);
    }

    private static double error(float[] restored) {
        float[] clean = Floats.of(Examples.noisyWaves(WIDTH, HEIGHT, 0, 3));
        double sum = 0;
        for (int i = 0; i < clean.length; i++) {
            sum += (clean[i] - restored[i]) * (double)(clean[i] - restored[i]) / clean.length;
        }
        return sum;
    }

    private byte[] bytes(String name, String file) throws IOException {
        return Files.readAllBytes(parent.resolve(name).resolve(file));
    }
}
