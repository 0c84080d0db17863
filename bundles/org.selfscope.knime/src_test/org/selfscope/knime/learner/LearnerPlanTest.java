package org.selfscope.knime.learner;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.InvalidSettingsException;
import org.selfscope.image.AxisType;
import org.selfscope.image.RestorationException;
import org.selfscope.image.mask.BlindSpot;
import org.selfscope.image.mask.Interpolation;
import org.selfscope.image.scheme.BlindSpotScheme;
import org.selfscope.image.scheme.ChequerboardPair;
import org.selfscope.image.scheme.DiagonalPair;
import org.selfscope.image.scheme.FramePair;
import org.selfscope.image.scheme.GridBlindSpot;
import org.selfscope.image.scheme.InterleavedPair;
import org.selfscope.image.scheme.NeighbourPair;
import org.selfscope.image.scheme.RandomBlindSpot;
import org.selfscope.image.scheme.ResampledPair;
import org.selfscope.image.scheme.SamplingScheme;
import org.selfscope.learn.framing.FrameWindow;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.graph.Precision;
import org.selfscope.learn.method.Budget;
import org.selfscope.learn.method.PublishedPlans;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.network.DeepInterpolationNet;
import org.selfscope.learn.network.UNet;
import org.selfscope.learn.sampler.BlindSpotGrid;
import org.selfscope.learn.sampler.FrameSampler;
import org.selfscope.learn.sampler.PairSampler;
import org.selfscope.learn.sampler.ResampledPairs;
import org.selfscope.learn.sampler.Sampler;
import org.selfscope.learn.sampler.SchemeSampler;

class LearnerPlanTest {

    private static final List<AxisType> PLANE = List.of(AxisType.X, AxisType.Y);

    private static final Set<LearningMethod> HIDING =
        EnumSet.of(LearningMethod.NOISE2SELF, LearningMethod.NOISE2VOID, LearningMethod.N2V2);

    private final SelfSupervisedLearnerParameters parameters = new SelfSupervisedLearnerParameters();

    @ParameterizedTest
    @EnumSource(LearningMethod.class)
    void standardIsTheMethodWithItsDefaults(LearningMethod method) {
        parameters.method = method;
        assertEquals(method.method.plan(), LearnerPlan.of(parameters, Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(LearningMethod.class)
    void moreEffortMeansMoreSteps(LearningMethod method) {
        parameters.method = method;
        assertTrue(steps(Effort.QUICK) < steps(Effort.STANDARD) && steps(Effort.STANDARD) < steps(Effort.FULL));
    }

    private int steps(Effort effort) {
        parameters.effort = effort;
        return LearnerPlan.of(parameters, Optional.empty()).budget().maxSteps();
    }

    @ParameterizedTest
    @EnumSource(Effort.class)
    void whatIsNoSizeCountsForEveryEffort(Effort effort) {
        parameters.effort = effort;
        parameters.maskPeriod = 3;
        parameters.timeLimit = 7;
        parameters.seed = -5;
        parameters.threads = 2;
        TrainingPlan plan = LearnerPlan.of(parameters, Optional.empty());
        assertEquals(new BlindSpotGrid(3).scatter(), plan.sampler());
        assertEquals(7, plan.budget().maxSeconds());
        assertEquals(-5, plan.seed());
        assertEquals(2, plan.threads());
    }

    @ParameterizedTest
    @EnumSource(LearningMethod.class)
    void volumesAndChannelsReachThePlan(LearningMethod method) {
        parameters.method = method;
        parameters.space = Space.VOLUMES;
        parameters.jointChannels = true;
        parameters.precision = NumberPrecision.REDUCED;
        TrainingPlan plan = LearnerPlan.of(parameters, Optional.empty());
        boolean movie = !method.method.framing().equals(Framing.PLANES);
        assertEquals(movie ? method.method.framing().space() : List.of(AxisType.X, AxisType.Y, AxisType.Z), plan.framing().space());
        assertTrue(plan.framing().jointChannels());
        assertEquals(plan.framing().dimensions(), plan.recipe().patch().size());
        assertEquals(Precision.BFLOAT16, plan.recipe().precision());
    }

    @Test
    void aSchemeOfPlanesDoesNotTeachVolumes() {
        parameters.space = Space.VOLUMES;
        RestorationException refusal = assertThrows(RestorationException.class,
            () -> LearnerPlan.of(parameters, Optional.of(GridBlindSpot.along(AxisType.X, AxisType.Y))));
        assertTrue(refusal.getMessage().contains("X, Y, Z"), refusal.getMessage());
    }

    @Test
    void customSettingsReachThePlan() {
        parameters.effort = Effort.CUSTOM;
        parameters.steps = 11;
        parameters.patience = 12;
        parameters.networkDepth = 1;
        parameters.networkWidth = 14;
        parameters.batchSize = 15;
        parameters.patchSize = 16;
        parameters.learningRate = 0.17;
        TrainingPlan plan = LearnerPlan.of(parameters, Optional.empty());
        assertEquals(new Budget(11, 0, 12), plan.budget());
        assertEquals(new UNet(1, 14), plan.network());
        assertEquals(15, plan.recipe().batch());
        assertEquals(List.of(16, 16), plan.recipe().patch());
        assertEquals(0.17, plan.recipe().learningRate());
    }

    @ParameterizedTest
    @EnumSource(LearningMethod.class)
    void theMaskPeriodIsThatOfNoise2SelfOnly(LearningMethod method) {
        parameters.method = method;
        parameters.maskPeriod = 5;
        Sampler own = method.method.plan().sampler();
        assertEquals(method == LearningMethod.NOISE2SELF ? new BlindSpotGrid(5).scatter() : own,
            LearnerPlan.of(parameters, Optional.empty()).sampler());
    }

    @Test
    void anotherSizeLeavesTheRestOfTheNetworkAsTheMethodHasIt() {
        parameters.method = LearningMethod.N2V2;
        parameters.effort = Effort.CUSTOM;
        parameters.networkDepth = 3;
        parameters.networkWidth = 8;
        assertEquals(new UNet(3, 8).withPooling(UNet.Pooling.BLUR).withTopSkip(false),
            LearnerPlan.of(parameters, Optional.empty()).network());
    }

    static Stream<SamplingScheme> schemes() {
        return Stream.of(GridBlindSpot.along(AxisType.X, AxisType.Y), RandomBlindSpot.along(AxisType.X, AxisType.Y),
            new NeighbourPair(PLANE, 1), new DiagonalPair(PLANE, 1), new InterleavedPair(PLANE, true, 1),
            new InterleavedPair(List.of(AxisType.Y), false, 1));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void aSchemeIsTakenByTheMethodsThatFitAndRefusedByTheOthers(SamplingScheme scheme) {
        boolean hides = scheme instanceof BlindSpotScheme;
        for (LearningMethod method : LearningMethod.values()) {
            parameters.method = method;
            if (method == LearningMethod.SUPPORT && hides) {
                assertEquals(new FrameSampler(), LearnerPlan.of(parameters, Optional.of(scheme)).sampler());
            } else if (method == LearningMethod.SUPPORT) {
                refuses(scheme, "SUPPORT learns from hidden pixels", "connect a sampling scheme of the Blind-Spot Masker");
            } else if (method.method.plan().sampler() instanceof FrameSampler) {
                refuses(scheme, method.method.title() + " learns from frames as they are", "disconnect the scheme");
            } else if (method == LearningMethod.DEEPCAD && !hides) {
                assertEquals(new PairSampler(method.method.framing().space(), scheme),
                    LearnerPlan.of(parameters, Optional.of(scheme)).sampler());
            } else if (hides == HIDING.contains(method)) {
                assertEquals(hides ? new SchemeSampler(scheme) : new PairSampler(PLANE, scheme),
                    LearnerPlan.of(parameters, Optional.of(scheme)).sampler());
            } else {
                refuses(scheme, method.method.title() + " learns from " + (hides ? "pairs of images" : "hidden pixels"),
                    hides ? "(Noise2Self, Noise2Void, N2V2, SUPPORT)" : "(Neighbor2Neighbor, Zero-Shot Noise2Noise, SN2N, DeepCAD)");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(LearningMethod.class)
    void theWindowIsThatOfMethodsThatSeeFramesAround(LearningMethod method) {
        parameters.method = method;
        parameters.framesAround = 3;
        FrameWindow own = method.method.framing().window();
        FrameWindow chosen = LearnerPlan.of(parameters, Optional.empty()).framing().window();
        assertEquals(own.isNone() ? own : own.withSide(3), chosen);
        assertEquals(own.isNone() ? 0 : 6, chosen.others());
        assertEquals(own.centre(), chosen.centre());
    }

    /** A published network comes with all else that was published; methods that have none of their own stay as they are. */
    @ParameterizedTest
    @EnumSource(LearningMethod.class)
    void publishedNetworksComeWithTheirPlans(LearningMethod method) {
        parameters.method = method;
        TrainingPlan small = LearnerPlan.of(parameters, Optional.empty());
        parameters.networkScale = NetworkScale.PUBLISHED;
        TrainingPlan published = LearnerPlan.of(parameters, Optional.empty());
        TrainingPlan expected = switch (method) {
            case SN2N -> PublishedPlans.sn2n();
            case DEEPCAD -> PublishedPlans.deepCadRealTime();
            case DEEPINTERPOLATION -> PublishedPlans.deepInterpolation();
            case SUPPORT -> PublishedPlans.support();
            default -> small;
        };
        assertEquals(expected, published);
    }

    @Test
    void framesAroundChannelsAndEffortCountForPublishedNetworksToo() {
        parameters.method = LearningMethod.DEEPINTERPOLATION;
        parameters.networkScale = NetworkScale.PUBLISHED;
        parameters.framesAround = 12;
        parameters.jointChannels = true;
        parameters.effort = Effort.QUICK;
        TrainingPlan plan = LearnerPlan.of(parameters, Optional.empty());
        assertEquals(24, plan.framing().window().others());
        assertTrue(plan.framing().jointChannels());
        assertEquals(DeepInterpolationNet.PUBLISHED, plan.network());
        assertEquals(PublishedPlans.deepInterpolation().budget().maxSteps() * 3 / 16, plan.budget().maxSteps());
    }

    @Test
    void resampledPairsAreThoseOfSn2nAlone() {
        SamplingScheme resampled = new ResampledPair(PLANE, 1);
        parameters.method = LearningMethod.SN2N;
        assertEquals(new ResampledPairs(), LearnerPlan.of(parameters, Optional.of(resampled)).sampler());
        refuses(new ResampledPair(List.of(AxisType.X, AxisType.TIME), 1), "other axes", "Choose the axes X and Y");
        parameters.method = LearningMethod.NEIGHBOR2NEIGHBOR;
        refuses(resampled, "Neighbor2Neighbor learns from pairs of halves", "(SN2N)");
    }

    @Test
    void theBlindSpotOfASchemeBecomesThatOfABlindNetwork() {
        parameters.method = LearningMethod.SUPPORT;
        SamplingScheme bar = new RandomBlindSpot(PLANE, 0.1, 1, BlindSpot.box(9, 1), new Interpolation(), 1);
        assertEquals(List.of(9, 1), LearnerPlan.of(parameters, Optional.of(bar)).network().blindSpot());
        assertEquals(List.of(1, 1), LearnerPlan.of(parameters, Optional.of(GridBlindSpot.along(AxisType.X, AxisType.Y))).network().blindSpot());
        refuses(RandomBlindSpot.along(AxisType.X, AxisType.TIME), "along other axes", "Choose the axes X and Y");
    }

    @Test
    void pairsAlongAxesThatTheNetworkDoesNotSeeAreRefused() {
        parameters.method = LearningMethod.NEIGHBOR2NEIGHBOR;
        refuses(new FramePair(AxisType.TIME, false, 0), "does not see", "Choose axes among");
        refuses(new ChequerboardPair(PLANE, PLANE, 0), "one axis or another", "single axis");
    }

    @Test
    void aConnectedSchemeIsTheSamplerAndTheMaskPeriodCountsNoMore() {
        SamplingScheme scheme = RandomBlindSpot.along(AxisType.X, AxisType.Y).withSeed(3);
        parameters.maskPeriod = 5;
        assertEquals(new SchemeSampler(scheme), LearnerPlan.of(parameters, Optional.of(scheme)).sampler());
    }

    @Test
    void aSchemeThatTheMethodCannotUseIsRefusedWithWhatToChange() {
        refuses(new NeighbourPair(PLANE, 0), "makes pairs", "Blind-Spot Masker");
        refuses(GridBlindSpot.along(AxisType.X, AxisType.Y, AxisType.TIME), "X, Y, Time", "Choose the axes X, Y");
        refuses(new RandomBlindSpot(List.of(AxisType.X, AxisType.Y), 0.002, 1, BlindSpot.box(99, 1), new Interpolation(), 0),
            "patches of 100 pixels", "larger patch size");
    }

    private void refuses(SamplingScheme scheme, String message, String resolution) {
        RestorationException e =
            assertThrows(RestorationException.class, () -> LearnerPlan.of(parameters, Optional.of(scheme)));
        assertTrue(e.getMessage().contains(message), e.getMessage());
        assertTrue(e.resolution().contains(resolution), e.resolution());
    }

    private static void with(SelfSupervisedLearnerParameters parameters, int framesAround) {
        parameters.method = LearningMethod.SUPPORT;
        parameters.framesAround = framesAround;
    }

    static Stream<Consumer<SelfSupervisedLearnerParameters>> mistakes() {
        return Stream.of(p -> p.steps = 0, p -> p.patience = -1, p -> p.networkDepth = 9, p -> p.networkWidth = 0, p -> p.batchSize = 0,
            p -> p.patchSize = 1, p -> p.learningRate = 0, p -> p.maskPeriod = 1, p -> p.timeLimit = -1, p -> p.threads = -1,
            p -> with(p, 257), p -> with(p, -1));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void settingsOutOfRangeAreRefusedInTheDialog(Consumer<SelfSupervisedLearnerParameters> mistake) {
        parameters.effort = Effort.CUSTOM;
        assertDoesNotThrow(parameters::validate);
        mistake.accept(parameters);
        assertThrows(InvalidSettingsException.class, parameters::validate);
    }
}
