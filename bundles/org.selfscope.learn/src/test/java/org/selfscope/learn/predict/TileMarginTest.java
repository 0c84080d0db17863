package org.selfscope.learn.predict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.learn.Examples;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.method.Inference;
import org.selfscope.learn.train.Trainer;
import org.selfscope.learn.train.TrainingListener;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

/** What a limited margin of tiles changes. */
class TileMarginTest {
    private static final Image WAVES = Examples.noisyWaves(53, 38, 20, 3);
    private static final Inference EXACT = new Inference(Inference.Mode.SINGLE_PASS, false);
    private static final long WHOLE = Predictor.TILE_PIXELS;
    private static final long SMALL = 24 * 24;

    @TempDir
    static Path folder;

    private static Path model;
    private final List<Double> progress = new ArrayList<>();

    @BeforeAll
    static void train() {
        model = folder.resolve("model");
        new Trainer(Device.CPU).train(Examples.quickPlan(20), List.of(WAVES), model, TrainingListener.NONE, Cancellation.NONE);
    }

    @Test
    void aSmallMarginTakesFewerTilesThatAreNearlyRight() {
        float[] whole = predict(EXACT, WHOLE);
        predict(EXACT, SMALL);
        int tiles = progress.size();
        float[] limited = predict(EXACT.withMargin(2), SMALL);
        assertTrue(progress.size() < tiles, progress.size() + " tiles, and " + tiles + " exact ones");
        assertFalse(Arrays.equals(whole, limited), "the network sees no farther than the margin");
        double range = 0;
        for (float value : whole) {
            range = Math.max(range, Math.abs(value - whole[0]));
        }
        double error = 0;
        int exact = 0;
        for (int i = 0; i < whole.length; i++) {
            double difference = Math.abs(whole[i] - limited[i]) / range;
            error += difference / whole.length;
            exact += difference < 1e-5 ? 1 : 0;
        }
        assertTrue(error < 0.05, error + " of the range");
        assertTrue(exact > 0.05 * whole.length, exact + " pixels in the middle of tiles are right");
    }

    @Test
    void aMarginBeyondTheReachOfTheNetworkChangesNothing() {
        assertArrayEquals(predict(EXACT, SMALL), predict(EXACT.withMargin(1000), SMALL));
    }

    @Test
    void partsAreAsLargeAsTheTilesAllow() {
        try (Predictor predictor = Predictor.open(model, Device.CPU, 1, SMALL)) {
            assertTrue(predictor.grain(WAVES, EXACT)[0] < predictor.grain(WAVES, EXACT.withMargin(2))[0]);
        }
    }

    @Test
    void aNegativeMarginIsRefused() {
        RestorationException e = assertThrows(RestorationException.class, () -> EXACT.withMargin(-1));
        assertEquals(RestorationException.Kind.SETTING, e.kind());
    }

    private float[] predict(Inference inference, long tilePixels) {
        progress.clear();
        ArrayImg<FloatType, ?> result = ArrayImgs.floats(WAVES.dimensions());
        try (Predictor predictor = Predictor.open(model, Device.CPU, 1, tilePixels)) {
            predictor.predict(WAVES, result, inference, (fraction, message) -> progress.add(fraction), Cancellation.NONE);
        }
        return Floats.of(result);
    }
}
