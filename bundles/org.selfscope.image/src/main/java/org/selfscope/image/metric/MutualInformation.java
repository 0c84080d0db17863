package org.selfscope.image.metric;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

/**
 * Mutual information of an image and its reference over all pixels, divided by their joint entropy, as in the benchmark of SSI (Kobayashi,
 * Solak, Batson, Royer, arXiv 2006.06156, code): with the joint histogram p_ij, {@code I = sum of p_ij log(p_ij / (p_i p_j))} divided by
 * {@code H = -sum of p_ij log p_ij}. 1 if the bins of one image tell those of the other, 0 if they tell nothing. Invariant to scale and
 * offset of both images up to rounding, since the bins of each go from its smallest to its largest value. Few pixels in many bins look
 * related: compare values of images of the same size only.
 *
 * @param bins along each axis of the histogram; at least 2
 */
public record MutualInformation(int bins) implements Score {

    /** 256 bins, as in the benchmark of SSI. */
    public static final MutualInformation STANDARD = new MutualInformation(256);

    public MutualInformation {
        if (bins < 2) {
            throw new IllegalArgumentException("A histogram needs at least 2 bins, not " + bins + ".");
        }
    }

    /** @throws RestorationException of kind IMAGE also if image and reference are both constant */
    @Override
    public double of(Comparison comparison) {
        Moments moments = comparison.moments();
        JointHistogram histogram = new PairedRows(comparison).inAnyOrder(
            () -> new JointHistogram(bins, moments.minX(), moments.maxX(), moments.minY(), moments.maxY()), JointHistogram::merge);
        return required(histogram.normalizedInformation(), comparison);
    }

    /** @throws RestorationException of kind IMAGE if there is no information to be shared */
    static double required(double information, Comparison comparison) {
        if (Double.isNaN(information)) {
            throw new RestorationException(Kind.IMAGE, "The image \"" + comparison.image().image().name() + "\" and its reference \""
                + comparison.reference().image().name() + "\" are both constant, so that there is no information that they could share.",
                "Choose an image that shows something.");
        }
        return information;
    }
}
