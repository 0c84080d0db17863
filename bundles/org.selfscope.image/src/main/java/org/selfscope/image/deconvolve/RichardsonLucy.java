package org.selfscope.image.deconvolve;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.Watch;
import org.selfscope.image.psf.Psf;

/**
 * Deconvolution by the maximum of the Poisson likelihood (W. H. Richardson, Journal of the Optical Society of America 62, 1972; L. B. Lucy,
 * Astronomical Journal 79, 1974): {@code o <- o H*(w d / (H o + b)) / H* w} with the image d, the background b, the convolution H, its
 * adjoint H*, and weights w, which are 0 for pixels that do not count. It starts from a constant.
 * <p>
 * The object reaches beyond the image by the radius of the point spread function on either side, since light from there falls into the
 * image; that part is estimated too, and cut off in the end. So nothing is assumed about what lies beyond the border, and no light is lost or
 * made: {@code sum of o H* w = sum of w d}, for b = 0 (M. Bertero and P. Boccacci, Astronomy and Astrophysics 437, 2005).
 *
 * @param background light that is everywhere in the image and was not blurred, such as the camera's offset, in grey values; at least 0
 * @param totalVariation weight of the total variation, which smooths noise and keeps edges (N. Dey et al., Microscopy Research and Technique
 *            69, 2006); 0 for none, 0.002 to 0.02 is usual. Independent of the scale of grey values
 * @param accelerated whether each step goes on along the last one (D. S. C. Biggs and M. Andrews, Applied Optics 36, 1997), so that an
 *            iteration does the work of several
 */
public record RichardsonLucy(double background, double totalVariation, boolean accelerated) {

    /** More would make the update negative. */
    private static final double MOST_TOTAL_VARIATION = 0.1;

    public RichardsonLucy {
        if (!(background >= 0 && Double.isFinite(background))) {
            throw new RestorationException(Kind.SETTING, "The background is " + background + ".", "Set it to 0 or a number above.");
        }
        if (!(totalVariation >= 0 && totalVariation <= MOST_TOTAL_VARIATION)) {
            throw new RestorationException(Kind.SETTING, "The weight of the total variation is " + totalVariation + ".",
                "Set it to 0 or a number up to " + MOST_TOTAL_VARIATION + "; 0.002 to 0.02 is usual.");
        }
    }

    /** As published, one step like the other. */
    public static RichardsonLucy plain() {
        return new RichardsonLucy(0, 0, false);
    }

    /** Runs a number of iterations. @return the object, as large as the image */
    float[] run(Observation observation, Psf psf, double start, int iterations, Progress progress, Cancellation cancellation) {
        double all = iterations + 1.; // NB: to prepare takes as long as an iteration
        progress.report(0, "preparing the convolution");
        Estimate estimate = new Estimate(this, observation, psf, start,
            new Watch(progress.part(0, 1 / all), "preparing the convolution", cancellation));
        for (int i = 1; i <= iterations; i++) {
            String message = "iteration " + i + " of " + iterations;
            progress.report(i / all, message);
            estimate.advance(new Watch(progress.part(i / all, (i + 1) / all), message, cancellation));
        }
        return estimate.object();
    }

    /** With another background. */
    public RichardsonLucy withBackground(double other) {
        return new RichardsonLucy(other, totalVariation, accelerated);
    }
}
