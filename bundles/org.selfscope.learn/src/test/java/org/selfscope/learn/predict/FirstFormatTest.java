package org.selfscope.learn.predict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.learn.Examples;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.graph.FrozenGraph;
import org.selfscope.learn.method.Inference;
import org.selfscope.learn.method.Inference.Mode;
import org.selfscope.learn.model.ModelDescription;
import org.selfscope.learn.model.ModelFolder;
import org.selfscope.learn.network.Architecture;
import org.selfscope.learn.network.UNet;
import org.selfscope.learn.network.Weights;
import org.selfscope.learn.normalize.Normalization;
import org.selfscope.learn.sampler.BlindSpotGrid;
import org.selfscope.learn.symmetry.SymmetryGroup;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

/** A model of format version 1, as the release before version 2 wrote it: two steps of training. */
class FirstFormatTest {
    private static final Image WAVES = Examples.noisyWaves(23, 18, 20, 3);
    @TempDir
    private Path parent;

    private static Path stored() {
        try {
            return Path.of(ModelFolder.class.getResource("version1/model.json").toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void descriptionMeansWhatItMeant() {
        ModelDescription model = ModelFolder.read(stored());
        assertEquals(Framing.PLANES, model.framing());
        assertEquals(1, model.channels());
        assertEquals(new BlindSpotGrid(2), model.sampler());
        assertEquals(List.of(new Normalization(46.99220657348691, 46.043476418773466)), model.normalizations());
        assertEquals(SymmetryGroup.full(2), model.symmetries());
        assertEquals(new Inference(Mode.SINGLE_PASS, true), model.inference());
        assertEquals(Architecture.of(new UNet(1, 2), model.signature()).support(), model.support());
        assertEquals(2, model.training().bestStep());
    }

    /** The stored graph and a graph of this version with the stored weights are the same function. */
    @Test
    void weightsMeanWhatTheyMeant() {
        ModelDescription model = ModelFolder.read(stored());
        Weights weights = ModelFolder.weights(stored());
        Path written = parent.resolve("model");
        ModelFolder.write(written, model, FrozenGraph.of(Architecture.of(model.network(), model.signature()), weights), weights);
        for (Mode mode : Mode.values()) {
            assertArrayEquals(predict(stored(), mode), predict(written, mode), 1e-4f);
        }
    }

    private static float[] predict(Path model, Mode mode) {
        ArrayImg<FloatType, ?> result = ArrayImgs.floats(WAVES.dimensions());
        try (Predictor predictor = Predictor.open(model, Device.CPU, 1)) {
            predictor.predict(WAVES, result, new Inference(mode, true), Progress.NONE, Cancellation.NONE);
        }
        return Floats.of(result);
    }
}
