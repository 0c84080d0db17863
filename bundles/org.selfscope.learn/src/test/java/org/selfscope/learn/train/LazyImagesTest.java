package org.selfscope.learn.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.learn.Examples;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.model.ModelDescription;
import org.selfscope.learn.normalize.Normalizer;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.position.FunctionRandomAccessible;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/** Images whose pixels are computed when they are touched, as those of files are read. */
class LazyImagesTest {
    private final LongAdder touched = new LongAdder();
    @TempDir
    private Path parent;

    /** @param bad value at one place that is not finite, or 0 */
    private Image movie(long frames, float bad) {
        FunctionRandomAccessible<FloatType> values = new FunctionRandomAccessible<>(3, (position, value) -> {
            touched.increment();
            long x = position.getLongPosition(0);
            long y = position.getLongPosition(1);
            value.set(x == 20 && y == 20 && bad != 0 ? bad : (x * 7919 + y * 104729 + position.getLongPosition(2) * 31) % 97);
        }, FloatType::new);
        RandomAccessibleInterval<FloatType> pixels = Views.interval(values, new long[3], new long[]{39, 39, frames - 1});
        return new Image(pixels, Stream.of(AxisType.X, AxisType.Y, AxisType.TIME).map(Axis::of).toList(), "movie", "");
    }

    /** Six thousand million pixels, of which a step needs two patches. */
    @Test
    void onlyPatchesAreRead() {
        ModelDescription model = new Trainer(Device.CPU).train(Examples.quickPlan(6).withNormalizer(Normalizer.IDENTITY),
            List.of(movie(4_000_000, 0)), parent.resolve("model"), TrainingListener.NONE, Cancellation.NONE);
        assertEquals(6, model.training().steps());
        // Validation reads 65536 pixels, the 6 steps and the one made ahead 2 patches each; a first pixel may be asked for its type.
        assertTrue(touched.sum() < 65536 + 7 * 2 * 24 * 24 + 100, touched.sum() + " pixels");
    }

    @Test
    void badValueThatIsFoundWhileTrainingNamesTheImage() {
        RestorationException e = assertThrows(RestorationException.class,
            () -> new Trainer(Device.CPU).train(Examples.quickPlan(50).withNormalizer(Normalizer.IDENTITY), List.of(movie(3, Float.NaN)),
                parent.resolve("model"), TrainingListener.NONE, Cancellation.NONE));
        assertEquals(RestorationException.Kind.IMAGE, e.kind());
        assertTrue(e.getMessage().contains("\"movie\""), e.getMessage());
    }
}
