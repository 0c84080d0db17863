package org.selfscope.learn.method;

import java.util.List;

import org.selfscope.image.AxisType;
import org.selfscope.image.mask.BlindSpot;
import org.selfscope.image.mask.NeighbourMedian;
import org.selfscope.image.mask.RandomNeighbour;
import org.selfscope.image.scheme.DiagonalPair;
import org.selfscope.image.scheme.FramePair;
import org.selfscope.image.scheme.NeighbourPair;
import org.selfscope.image.scheme.RandomBlindSpot;
import org.selfscope.learn.forward.ForwardModel;
import org.selfscope.learn.framing.FrameWindow;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.network.DeepCadNet;
import org.selfscope.learn.network.DeepInterpolationNet;
import org.selfscope.learn.network.Rectified;
import org.selfscope.learn.network.Network;
import org.selfscope.learn.network.SupportNet;
import org.selfscope.learn.network.UNet;
import org.selfscope.learn.normalize.Normalizer;
import org.selfscope.learn.objective.CrossConsistency;
import org.selfscope.learn.objective.Distance;
import org.selfscope.learn.objective.GapCorrectedError;
import org.selfscope.learn.objective.InvarianceError;
import org.selfscope.learn.objective.InversionError;
import org.selfscope.learn.objective.MutualError;
import org.selfscope.learn.objective.Objective;
import org.selfscope.learn.objective.TargetError;
import org.selfscope.learn.sampler.BlindSpotGrid;
import org.selfscope.learn.sampler.FrameSampler;
import org.selfscope.learn.sampler.PairSampler;
import org.selfscope.learn.sampler.ResampledPairs;
import org.selfscope.learn.sampler.Sampler;
import org.selfscope.learn.sampler.SchemeSampler;
import org.selfscope.learn.setting.Settings;

/**
 * The published methods: each a named combination of parts with its defaults. Networks, steps and patches are our own choice for all of
 * them: they are found by measuring quality per CPU second on single images.
 */
public enum Method {
    /**
     * Noise2Self: a network predicts masked pixels from their surroundings; the loss against the noisy pixels is the true mean square error
     * plus the variance of the noise. For noise that is independent from pixel to pixel and zero on average.
     *
     * <p>Source: J. Batson and L. Royer, "Noise2Self: Blind Denoising by Self-Supervision", ICML 2019, arXiv 1901.11365.
     */
    NOISE2SELF("noise2self", "Noise2Self") {
        @Override
        public TrainingPlan plan(Framing framing) {
            return plan(framing, new BlindSpotGrid(BlindSpotGrid.DEFAULT_PERIOD).scatter(), new TargetError(Distance.SQUARED));
        }
    },
    /**
     * Noise2Void: few random pixels are replaced by random neighbours and predicted. Same assumption as Noise2Self; noise that is
     * correlated along a known bar or cross is handled by a sampling scheme with such blind spots. The density is eight times the published
     * one, which leaves most of a step unused. Unlike the published default, the replacement never is the pixel itself, which would leak.
     *
     * <p>Source: A. Krull et al., "Noise2Void", CVPR 2019, arXiv 1811.10980; C. Broaddus et al., "structN2V", ISBI 2020.
     */
    NOISE2VOID("noise2void", "Noise2Void") {
        @Override
        public TrainingPlan plan(Framing framing) {
            return plan(framing, new SchemeSampler(new RandomBlindSpot(framing.space(), DENSITY, 1, BlindSpot.POINT,
                new RandomNeighbour(RandomBlindSpot.DEFAULT_RADIUS), 0)), new TargetError(Distance.SQUARED));
        }
    },
    /**
     * N2V2: as Noise2Void, but masked pixels are replaced by the median of their surroundings, and the U-Net blurs before it halves the
     * resolution and has no skip connection at full resolution: all against chequerboard patterns.
     *
     * <p>Source: E. Höck et al., "N2V2", ECCV workshops 2022, arXiv 2211.08512.
     */
    N2V2("n2v2", "N2V2") {
        @Override
        public TrainingPlan plan(Framing framing) {
            return plan(framing, new SchemeSampler(new RandomBlindSpot(framing.space(), DENSITY, 1, BlindSpot.POINT,
                new NeighbourMedian(RandomBlindSpot.DEFAULT_RADIUS), 0)), new TargetError(Distance.SQUARED)).withNetwork(SMOOTH);
        }
    },
    /**
     * Neighbor2Neighbor: of each cell of 2 x 2 pixels a random one predicts a neighbour of it. Assumes that neighbours show nearly the
     * same, so an image that is well sampled, and noise that is independent from pixel to pixel. Cells lie along X and Y.
     *
     * <p>Source: T. Huang et al., "Neighbor2Neighbor", CVPR 2021, arXiv 2101.02824.
     */
    NEIGHBOR2NEIGHBOR("neighbor2neighbor", "Neighbor2Neighbor") {
        @Override
        public TrainingPlan plan(Framing framing) {
            return plan(framing, new PairSampler(framing.space(), new NeighbourPair(CELL, 0)),
                new GapCorrectedError(Distance.SQUARED, GapCorrectedError.DEFAULT_WEIGHT, true));
        }
    },
    /**
     * Zero-Shot Noise2Noise: the means of the two diagonals of each cell of 2 x 2 pixels predict each other. As Neighbor2Neighbor, but the
     * means show more nearly the same. Cells lie along X and Y.
     *
     * <p>Source: Y. Mansour and R. Heckel, "Zero-Shot Noise2Noise", CVPR 2023.
     */
    ZERO_SHOT_NOISE2NOISE("zero-shot-noise2noise", "Zero-Shot Noise2Noise") {
        @Override
        public TrainingPlan plan(Framing framing) {
            return plan(framing, new PairSampler(framing.space(), new DiagonalPair(CELL, 0)), new CrossConsistency(Distance.SQUARED));
        }
    },
    /**
     * SN2N: the means of the two diagonals of each cell of 2 x 2 pixels, interpolated back to full size, predict each other, and both
     * predictions shall agree. Assumes an image that is sampled at least twice as finely as its resolution needs, as images of
     * super-resolution are, and noise that is independent from pixel to pixel. One scale for all images and a linear output, so that
     * intensities stay; the mean square error takes the place of the published mean absolute one, which makes faint images too dark.
     *
     * <p>Source: L. Qu et al., Nature Methods 21 (2024) 1895.
     */
    SN2N("sn2n", "SN2N") {
        @Override
        public TrainingPlan plan(Framing framing) {
            return plan(framing, new ResampledPairs(), new MutualError(Distance.SQUARED, MutualError.DEFAULT_WEIGHT));
        }
    },
    /**
     * DeepCAD: of every two frames of a movie one predicts the other, in volumes of space and time. Assumes that frames follow each other fast
     * enough to show nearly the same, and noise that is independent from frame to frame: what repeats itself, like stripes, is kept, and what
     * lasts for a single frame is weakened. The planes of a stack can stand for frames.
     *
     * <p>Source: X. Li et al., Nature Methods 18 (2021) 1395; DeepCAD-RT, Nature Biotechnology 41 (2023) 282, with its exchange of input and
     * target. Intensities are scaled by their standard deviation, so that both terms of the loss count.
     */
    DEEPCAD("deepcad", "DeepCAD") {
        @Override
        public Framing framing() {
            return MOVIE;
        }

        @Override
        public TrainingPlan plan(Framing framing) {
            Sampler pairs = new PairSampler(framing.space(), new FramePair(frames(framing), true, 0));
            TrainingPlan plan = plan(framing, pairs, new TargetError(Distance.MIXED), new DeepCadNet(2, 8).filtered());
            return once(plan.withRecipe(plan.recipe().withPatch(32, 32, 48)));
        }
    },
    /**
     * DeepInterpolation: each frame of a movie is predicted from the frames around it, without the frame itself. For noise that is independent
     * from frame to frame, whatever its pattern in space; what lasts for a single frame is lost. The mean square error takes the place of the
     * published mean absolute one, which makes faint images too dark.
     *
     * <p>Source: J. Lecoq et al., Nature Methods 18 (2021) 1401.
     */
    DEEPINTERPOLATION("deepinterpolation", "DeepInterpolation") {
        @Override
        public Framing framing() {
            return Framing.PLANES.withWindow(FrameWindow.beside(AxisType.TIME, 8));
        }

        @Override
        public TrainingPlan plan(Framing framing) {
            Framing framed = framing.window().isNone() ? framing.withWindow(framing().window()) : framing;
            return once(plan(framed, new FrameSampler(), new TargetError(Distance.SQUARED), new DeepInterpolationNet(3, 24)));
        }
    },
    /**
     * SUPPORT: each pixel is predicted from the frames around and from its surroundings in its own frame, by a network that is blind to the
     * pixel itself. For noise that is independent from pixel to pixel, or shared within a small box that the network is made blind to. Keeps
     * events of a single frame, as spikes of the voltage, as far as they are larger than the blind spot. Also for single images.
     *
     * <p>Source: M. Eom, S. Han et al., Nature Methods 20 (2023) 1581.
     */
    SUPPORT("support", "SUPPORT") {
        @Override
        public Framing framing() {
            return Framing.PLANES.withWindow(FrameWindow.around(AxisType.TIME, 5));
        }

        @Override
        public TrainingPlan plan(Framing framing) {
            return once(plan(framing, new FrameSampler(), new TargetError(Distance.MIXED), new SupportNet(3, 8, 16, List.of(1, 1))));
        }
    },
    /**
     * Self-supervised inversion: as Noise2Self, but the network's output goes through a forward model before it is held against the data, so
     * that it is the sharp image. Without a forward model it is Noise2Self with an output that is not negative. Unlike the published form it
     * learns from patches of the whole image, the output keeps its gradient, and pixels for validation are never seen in training. Pixels are
     * hidden on a grid, which restored 1 dB better than scattered ones in 800 steps. The loss allows for outliers and for values that are cut
     * off, if the images have any.
     *
     * <p>Source: H. Kobayashi et al., "Image Deconvolution via Noise-Tolerant Self-Supervised Inversion", 2020, arXiv 2006.06156.
     */
    SELF_SUPERVISED_INVERSION("self-supervised-inversion", "Self-Supervised Inversion") {
        @Override
        public TrainingPlan plan(Framing framing) {
            return inversion(plan(framing, new BlindSpotGrid(INVERSION_PERIOD), new InversionError(Distance.AUTOMATIC)));
        }
    },
    /**
     * Siamese inversion: the network sees the image whole and with hidden pixels; what it makes of the whole one is held against the data
     * after the forward model, and both restored images shall agree where pixels are hidden.
     *
     * <p>Source: M. Papkov et al., arXiv 2308.09426.
     */
    SIAMESE_INVERSION("siamese-inversion", "Siamese Inversion") {
        @Override
        public TrainingPlan plan(Framing framing) {
            return inversion(plan(framing, new BlindSpotGrid(INVERSION_PERIOD),
                new InvarianceError(Distance.AUTOMATIC, InvarianceError.DEFAULT_WEIGHT, 0)));
        }
    };

    private static final Framing MOVIE = new Framing(List.of(AxisType.X, AxisType.Y, AxisType.TIME), false);

    private static final double DENSITY = 0.016;
    private static final int INVERSION_PERIOD = 2;
    /**
     * Nothing of the input reaches the output at full resolution: blur leaves next to nothing of the finest patterns, so that no loss would
     * keep a network from handing down those of the noise, or of its own grid of pixels.
     *
     * @see InversionPlans for point spread functions that do let them through
     */
    private static final UNet INVERSION =
        new UNet(2, 24).withPooling(UNet.Pooling.BLUR).withUpsampling(UNet.Upsampling.LINEAR).withTopSkip(false);
    private static final UNet SMOOTH = new UNet(2, 24).withPooling(UNet.Pooling.BLUR).withTopSkip(false);
    private static final List<AxisType> CELL = List.of(AxisType.X, AxisType.Y);
    private final String code;
    private final String title;

    Method(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** The name in settings and files; never changes. */
    public String code() {
        return code;
    }

    /** The name for people. */
    public String title() {
        return title;
    }

    /** How the method sees images if nothing else is said: planes, or movies of them. */
    public Framing framing() {
        return Framing.PLANES;
    }

    /** The defaults for its own framing. */
    public TrainingPlan plan() {
        return plan(framing());
    }

    /** The axis of space that frames follow each other along. @throws org.selfscope.image.RestorationException of kind SETTING */
    private static AxisType frames(Framing framing) {
        Settings.require(framing.dimensions() == 3, "The method learns from frames that follow each other, but sees planes alone.",
            "Let it see the axes X, Y and Time.");
        return framing.space().get(2);
    }

    /** The defaults: published ones, or better ones where the Javadoc says so. */
    public abstract TrainingPlan plan(Framing framing);

    /** NB: movies are long, and the frames around average already. */
    private static TrainingPlan once(TrainingPlan plan) {
        return plan.withInference(plan.inference().withSymmetries(false));
    }

    private static TrainingPlan inversion(TrainingPlan plan) {
        UNet network = plan.framing().dimensions() == 2 ? INVERSION : INVERSION.withSize(2, UNet.VOLUMES.width());
        return plan.withNetwork(new Rectified(network, Rectified.DEFAULT_SOFTNESS)).withNormalizer(Normalizer.BACKGROUND);
    }

    TrainingPlan plan(Framing framing, Sampler sampler, Objective objective) {
        return plan(framing, sampler, objective, framing.dimensions() == 2 ? UNet.DEFAULT : UNet.VOLUMES);
    }

    TrainingPlan plan(Framing framing, Sampler sampler, Objective objective, Network network) {
        Recipe recipe = framing.dimensions() == 2 ? Recipe.DEFAULT : Recipe.VOLUMES;
        return new TrainingPlan(this, framing, sampler, network, Normalizer.Z_SCORE, ForwardModel.IDENTITY, objective, recipe,
            Budget.DEFAULT, Inference.DEFAULT, TrainingPlan.DEFAULT_SEED, TrainingPlan.ALL_THREADS);
    }
}
