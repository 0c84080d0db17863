package org.selfscope.learn.optimizer;

import org.selfscope.learn.setting.Settings;

/**
 * Settings of {@link Adam}.
 *
 * @param meanDecay decay rate of the mean gradient (beta1), 0..1
 * @param squareDecay decay rate of the mean squared gradient (beta2), 0..1
 * @param epsilon added to the root of the mean squared gradient, above 0
 * @param weightDecay by which share of the learning rate weights shrink in every step, at least 0. Source: I. Loshchilov and F. Hutter,
 *            "Decoupled Weight Decay Regularization", ICLR 2019, arXiv 1711.05101, algorithm 2; only factors between channels shrink
 * @param clip greatest norm of all gradients together: longer ones are shortened to it; 0 for none. Source: R. Pascanu et al., "On the
 *            difficulty of training recurrent neural networks", ICML 2013, arXiv 1211.5063
 */
public record AdamSettings(double meanDecay, double squareDecay, double epsilon, double weightDecay, double clip) {

    /** As published, without weight decay and clipping. Source: D. Kingma and J. Ba, "Adam", ICLR 2015, arXiv 1412.6980, algorithm 1. */
    public static final AdamSettings DEFAULT = new AdamSettings(0.9, 0.999, 1e-8, 0, 0);

    public AdamSettings {
        requireRate(meanDecay);
        requireRate(squareDecay);
        Settings.require(epsilon > 0, "The epsilon of Adam is " + epsilon + ".", "Choose a small positive number.");
        Settings.require(weightDecay >= 0 && weightDecay < Double.POSITIVE_INFINITY, "The weight decay is " + weightDecay + ".",
            "Choose 0 or a positive number.");
        Settings.require(clip >= 0 && clip < Double.POSITIVE_INFINITY, "Gradients are clipped to a norm of " + clip + ".",
            "Choose 0 for no clipping, or a positive number.");
    }

    public AdamSettings withWeightDecay(double other) {
        return new AdamSettings(meanDecay, squareDecay, epsilon, other, clip);
    }

    public AdamSettings withClip(double other) {
        return new AdamSettings(meanDecay, squareDecay, epsilon, weightDecay, other);
    }

    private static void requireRate(double rate) {
        Settings.require(rate >= 0 && rate < 1, "A decay rate of Adam is " + rate + ".", "Choose a rate from 0 to below 1.");
    }
}
