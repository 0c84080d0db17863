package org.selfscope.knime.learner;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.knime.node.parameters.widget.choices.Label;
import org.selfscope.image.RestorationException;
import org.selfscope.image.scheme.BlindSpotScheme;
import org.selfscope.image.scheme.PairScheme;
import org.selfscope.image.scheme.ResampledPair;
import org.selfscope.image.scheme.SamplingScheme;
import org.selfscope.learn.method.Method;
import org.selfscope.learn.network.SupportNet;
import org.selfscope.learn.sampler.BlindSpots;
import org.selfscope.learn.sampler.PairSampler;
import org.selfscope.learn.sampler.ResampledPairs;

/** The methods of the library, with what they are good for. */
enum LearningMethod {

    @Label(value = "Noise2Self", description = "Hides a part of the pixels and predicts them from their surroundings: for noise that is "
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
    ZERO_SHOT_NOISE2NOISE(Method.ZERO_SHOT_NOISE2NOISE),
    @Label(value = "SN2N", description = "Lets the means of the two diagonals, enlarged to full size, predict each other: for images that "
        + "are sampled at least twice as finely as their resolution needs, as those of super-resolution.")
    SN2N(Method.SN2N),
    @Label(value = "DeepCAD", description = "Lets every second frame of a movie predict the frames between them, in volumes of space and "
        + "time: for movies that are fast against what they show. Events of a single frame are weakened.")
    DEEPCAD(Method.DEEPCAD),
    @Label(value = "DeepInterpolation", description = "Predicts each frame of a movie from the frames around it: for movies whose noise is "
        + "shared along rows, columns or patches of a frame. Events of a single frame are lost.")
    DEEPINTERPOLATION(Method.DEEPINTERPOLATION),
    @Label(value = "SUPPORT", description = "Predicts each pixel from the frames around and from its surroundings in its own frame, without "
        + "the pixel itself: for movies with events of a single frame, as spikes of the voltage.")
    SUPPORT(Method.SUPPORT);

    final Method method;

    LearningMethod(Method method) {
        this.method = method;
    }

    /** @throws RestorationException of kind SETTING if the scheme does not make what the method learns from */
    void check(SamplingScheme scheme) {
        if (!fits(scheme)) {
            throw new RestorationException(RestorationException.Kind.SETTING,
                "The sampling scheme \"" + scheme.family().title() + "\" "
                    + what(scheme) + ", but " + method.title() + " learns from " + lesson(scheme) + ".",
                "Choose a method that fits the scheme (" + fitting(scheme) + "), or " + node() + ".");
        }
    }

    private static String what(SamplingScheme scheme) {
        return scheme instanceof BlindSpotScheme ? "hides pixels"
            : scheme instanceof ResampledPair ? "makes pairs of full size" : "makes pairs of images";
    }

    private boolean fits(SamplingScheme scheme) {
        if (scheme instanceof ResampledPair) {
            return method.plan().sampler() instanceof ResampledPairs;
        }
        return scheme instanceof BlindSpotScheme && takesBlindSpots() || scheme instanceof PairScheme && takesPairs();
    }

    /** As sampler, or as the blind spot of the network. */
    private boolean takesBlindSpots() {
        return method.plan().sampler() instanceof BlindSpots || method.plan().network() instanceof SupportNet;
    }

    private boolean takesPairs() {
        return method.plan().sampler() instanceof PairSampler || method.plan().sampler() instanceof ResampledPairs;
    }

    private String lesson(SamplingScheme scheme) {
        String pairs = scheme instanceof ResampledPair ? "pairs of halves" : "pairs of images";
        return takesBlindSpots() ? "hidden pixels" : takesPairs() ? pairs : "frames as they are";
    }

    private String node() {
        return takesBlindSpots() ? "connect a sampling scheme of the Blind-Spot Masker"
            : takesPairs() ? "connect a sampling scheme of the Training Pair Generator" : "disconnect the scheme";
    }

    private static String fitting(SamplingScheme scheme) {
        return Arrays.stream(values()).filter(m -> m.fits(scheme)).map(m -> m.method.title()).collect(Collectors.joining(", "));
    }
}
