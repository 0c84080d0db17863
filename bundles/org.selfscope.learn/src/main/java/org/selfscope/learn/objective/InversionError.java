package org.selfscope.learn.objective;

import java.util.List;
import java.util.Set;

import org.selfscope.learn.sampler.BlindSpots;
import org.selfscope.learn.sampler.Pass;
import org.selfscope.learn.sampler.Sample;
import org.selfscope.learn.sampler.Sampler;
import org.selfscope.learn.setting.Settings;

/**
 * Distance of the data and what the forward model makes of the restored image, over hidden pixels, with terms that keep the restored image
 * plausible where the data do not determine it. Source: H. Kobayashi et al., "Image Deconvolution via Noise-Tolerant Self-Supervised
 * Inversion", arXiv 2006.06156.
 *
 * @param distance of predicted and measured data
 * @param bounds weight of the squared mean by which restored values leave their bounds: 0 in network numbers, and the ceiling; 0 for none
 * @param headRoom the ceiling is this many times the largest measured value of the batch; 0 for none, since what is restored from blur may
 *            be many times as bright
 * @param sharpening weight of the root mean square of the restored image, which is rewarded; 0 for none
 */
public record InversionError(Distance distance, double bounds, double headRoom, double sharpening) implements Objective {
    /** As published. */
    public static final double DEFAULT_BOUNDS = 0.1;

    public InversionError {
        Settings.require(bounds >= 0, "The weight of the bounds is " + bounds + ".", "Choose 0 for none, or a positive number such as 0.1.");
        Settings.require(headRoom == 0 || headRoom >= 1, "The head-room of the restored values is " + headRoom + ".",
            "Choose 0 for no upper bound, or at least 1.");
        Settings.require(sharpening >= 0, "The weight of the sharpening is " + sharpening + ".",
            "Choose 0 for none, or a positive number such as 0.01.");
    }

    /** With the lower bound alone, and without sharpening. */
    public InversionError(Distance distance) {
        this(distance, DEFAULT_BOUNDS, 0, 0);
    }

    @Override
    public InversionError withDistance(Distance other) {
        return new InversionError(other, bounds, headRoom, sharpening);
    }

    @Override
    public List<Pass> passes() {
        return List.of(new Pass(Sample.INPUT, true));
    }

    @Override
    public List<Comparison> comparisons() {
        return Comparison.INPUT_TO_TARGET;
    }

    @Override
    public Set<String> maps() {
        return Set.of();
    }

    @Override
    public boolean hidesValidation() {
        return true;
    }

    @Override
    public void check(Sampler sampler) {
        requireBlindSpots(sampler);
    }

    static void requireBlindSpots(Sampler sampler) {
        Settings.require(sampler instanceof BlindSpots, "Inversion learns from hidden pixels, but the sampling makes pairs of images.",
            "Connect a sampling scheme of the Blind-Spot Masker.");
    }
}
