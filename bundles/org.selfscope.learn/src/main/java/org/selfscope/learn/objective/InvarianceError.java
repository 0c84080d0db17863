package org.selfscope.learn.objective;

import java.util.List;
import java.util.Set;

import org.selfscope.learn.sampler.Pass;
import org.selfscope.learn.sampler.Sample;
import org.selfscope.learn.sampler.Sampler;
import org.selfscope.learn.setting.Settings;

/**
 * The network sees the image twice, whole and with hidden pixels. The whole one is held against the data, and where pixels are hidden both
 * results shall be the same, so that noise is not copied. Both passes learn. Source: M. Papkov et al., "Noise2Same"-based inversion, arXiv
 * 2308.09426; Y. Xie et al., "Noise2Same", NeurIPS 2020, arXiv 2010.11971.
 *
 * @param distance of predicted and measured data
 * @param before weight of the root mean square difference of the restored images at hidden pixels: it suppresses noise also at frequencies
 *            that the forward model erases
 * @param after weight of the same after the forward model
 */
public record InvarianceError(Distance distance, double before, double after) implements Objective {
    /** As published. */
    public static final double DEFAULT_WEIGHT = 2;

    public InvarianceError {
        Settings.require(before >= 0 && after >= 0, "The weights of the invariance are " + before + " and " + after + ".",
            "Choose 0 for none, or a positive number such as 2.");
    }

    @Override
    public InvarianceError withDistance(Distance other) {
        return new InvarianceError(other, before, after);
    }

    @Override
    public List<Pass> passes() {
        return List.of(new Pass(Sample.INPUT, true), new Pass(Sample.WHOLE, true));
    }

    /** NB: what sees the whole image is compared too, and kept from copying it by the invariance alone. */
    @Override
    public List<Comparison> comparisons() {
        return Comparison.INPUT_TO_TARGET;
    }

    @Override
    public Set<String> maps() {
        return Set.of(Sample.USABLE);
    }

    @Override
    public boolean hidesValidation() {
        return true;
    }

    @Override
    public void check(Sampler sampler) {
        InversionError.requireBlindSpots(sampler);
    }
}
