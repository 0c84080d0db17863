package org.selfscope.learn.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.selfscope.image.Cancellation;
import org.selfscope.image.denoise.NoiseLevel;
import org.selfscope.learn.forward.PsfConvolution;
import org.selfscope.learn.forward.Undetermined;
import org.selfscope.learn.framing.Block;
import org.selfscope.learn.framing.Scene;
import org.selfscope.learn.framing.Scenes;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.normalize.Quantile;

/** What images cannot tell of what a network restores from them. */
final class DataLimits {
    /** Outermost values, which may be outliers. */
    private static final double OUTLIERS = 0.001;
    private static final int LARGEST = 1024;

    private DataLimits() {
    }

    /** Sentences for people. */
    static List<String> of(TrainingPlan plan, Scenes scenes, Cancellation cancellation) {
        List<String> notes = new ArrayList<>();
        if (plan.forwardModel() instanceof PsfConvolution convolution) {
            double[] low = Quantile.of(scenes, OUTLIERS, cancellation);
            double[] high = Quantile.of(scenes, 1 - OUTLIERS, cancellation);
            Block middle = middle(scenes.get(scenes.count() / 2));
            for (int c = 0; c < scenes.channels(); c++) {
                double noise = NoiseLevel.of(new org.selfscope.image.block.Block(middle.channel(c), Arrays.copyOf(middle.size(), 2))) / (high[c] - low[c]);
                String channel = scenes.channels() == 1 ? "" : "Channel " + c + ": ";
                new Undetermined(noise).describe(convolution.psf(c), plan.framing().space()).ifPresent(text -> notes.add(channel + text));
            }
        }
        return notes;
    }

    /** The middle of the middle plane. */
    private static Block middle(Scene scene) {
        long[] min = new long[scene.dimensions()];
        int[] size = new int[scene.dimensions()];
        for (int d = 0; d < size.length; d++) {
            size[d] = d < 2 ? (int)Math.min(LARGEST, scene.size()[d]) : 1;
            min[d] = (scene.size()[d] - size[d]) / 2;
        }
        return scene.read(min, size);
    }
}
