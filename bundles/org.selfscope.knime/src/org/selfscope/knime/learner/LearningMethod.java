package org.selfscope.knime.learner;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.knime.node.parameters.widget.choices.Label;
import org.selfscope.image.RestorationException;
import org.selfscope.image.scheme.BlindSpotScheme;
import org.selfscope.image.scheme.SamplingScheme;
import org.selfscope.learn.method.Method;
import org.selfscope.learn.sampler.BlindSpots;

/** The methods of the library, with what they are good for. */
enum LearningMethod {

    @Label(value = "Noise2Self", description = "Hides pixels on a grid and predicts them from their surroundings: for noise that is "
        + "independent from pixel to pixel.")
    NOISE2SELF(Method.NOISE2SELF),
    @Label(value = "Noise2Void", description = "Replaces few random pixels by random neighbours and predicts them: as Noise2Self, and with "
        + "a sampling scheme of long blind spots also for noise that is shared along rows or columns.")
    NOISE2VOID(Method.NOISE2VOID),
    @Label(value = "N2V2", description = "Noise2Void with medians in place of random neighbours and with a smoother network: where other "
        + "methods leave a checkerboard.")
    N2V2(Method.N2V2),
    @Label(value = "Neighbor2Neighbor", description = "Predicts a pixel's neighbour from the pixels beside it: for independent noise in "
        + "images whose structures are at least several pixels wide.")
    NEIGHBOR2NEIGHBOR(Method.NEIGHBOR2NEIGHBOR),
    @Label(value = "Zero-Shot Noise2Noise", description = "Lets the means of the two diagonals of 2 x 2 pixels predict each other: as "
        + "Neighbor2Neighbor, for somewhat finer structures.")
    ZERO_SHOT_NOISE2NOISE(Method.ZERO_SHOT_NOISE2NOISE);

    final Method method;

    LearningMethod(Method method) {
        this.method = method;
    }

    /** @throws RestorationException of kind SETTING if the scheme hides pixels and the method learns from pairs, or the other way round */
    void check(SamplingScheme scheme) {
        if (!fits(scheme)) {
            throw new RestorationException(RestorationException.Kind.SETTING,
                "The sampling scheme \"" + scheme.family().title() + "\" " + (hidesPixels() ? "makes pairs of images" : "hides pixels")
                    + ", but " + method.title() + " learns from " + (hidesPixels() ? "hidden pixels." : "pairs of images."),
                "Choose a method that fits the scheme (" + fitting(scheme) + "), or connect a sampling scheme of the "
                    + (hidesPixels() ? "Blind-Spot Masker." : "Training Pair Generator."));
        }
    }

    private boolean fits(SamplingScheme scheme) {
        return hidesPixels() == scheme instanceof BlindSpotScheme;
    }

    private boolean hidesPixels() {
        return method.plan().sampler() instanceof BlindSpots;
    }

    private static String fitting(SamplingScheme scheme) {
        return Arrays.stream(values()).filter(m -> m.fits(scheme)).map(m -> m.method.title()).collect(Collectors.joining(", "));
    }
}
