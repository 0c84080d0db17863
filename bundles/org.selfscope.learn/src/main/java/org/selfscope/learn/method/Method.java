package org.selfscope.learn.method;

import java.util.List;

import org.selfscope.image.AxisType;
import org.selfscope.learn.network.UNet;
import org.selfscope.learn.normalize.Normalizer;
import org.selfscope.learn.sampler.BlindSpotGrid;

/** The published methods: each a named combination of parts with its defaults. */
public enum Method {

    /**
     * Noise2Self: a network predicts masked pixels from their surroundings; the loss against the noisy pixels is the true mean square error
     * plus the variance of the noise. For noise that is independent from pixel to pixel and zero on average.
     *
     * <p>Source: J. Batson and L. Royer, "Noise2Self: Blind Denoising by Self-Supervision", ICML 2019, arXiv 1901.11365.
     */
    NOISE2SELF("noise2self", "Noise2Self", BlindSet.OWN_PIXEL) {
        @Override
        public TrainingPlan plan() {
            return new TrainingPlan(this, List.of(AxisType.X, AxisType.Y), new BlindSpotGrid(BlindSpotGrid.DEFAULT_PERIOD), UNet.DEFAULT,
                Normalizer.Z_SCORE, Recipe.DEFAULT, Budget.DEFAULT, Inference.DEFAULT, TrainingPlan.DEFAULT_SEED, TrainingPlan.ALL_THREADS);
        }
    };

    private final String code;

    private final String title;

    private final BlindSet blindSet;

    Method(String code, String title, BlindSet blindSet) {
        this.code = code;
        this.title = title;
        this.blindSet = blindSet;
    }

    /** The name in settings and files; never changes. */
    public String code() {
        return code;
    }

    /** The name for people. */
    public String title() {
        return title;
    }

    /** What the J-invariant output at a pixel never depends on, whatever the weights of the network. */
    public BlindSet blindSet() {
        return blindSet;
    }

    /** The defaults: published ones, or better ones where their Javadoc says so. */
    public abstract TrainingPlan plan();
}
