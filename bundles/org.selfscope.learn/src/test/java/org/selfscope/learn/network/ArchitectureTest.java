package org.selfscope.learn.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.selfscope.image.RestorationException;
import org.selfscope.image.tile.Support;
import org.selfscope.learn.network.UNet.Decoder;
import org.selfscope.learn.network.UNet.Upsampling;

import com.google.gson.Gson;

class ArchitectureTest {

    private static final Signature VOLUME = new Signature(3, 1, 1);

    private static final Signature MOVIE = new Signature(2, 61, 1);

    private static final UNet N2V_WIDE_KERNELS = UNet.NOISE2VOID.withBlock(new Block(5, true, Activation.RELU));

    /** As documented for the published networks; the last two counted from the tables of their layers. */
    static Stream<Arguments> published() {
        return Stream.of(
            Arguments.of(BabyUNet.DEFAULT, Signature.PLANE, 72_353),
            Arguments.of(ResidualUNet.DEFAULT, Signature.PLANE, 3_325_355),
            Arguments.of(DnCnn.DEFAULT, Signature.PLANE, 223_104),
            Arguments.of(new DnCnn(17, 64), Signature.PLANE, 556_032),
            Arguments.of(ShallowNet.DEFAULT, Signature.PLANE, 21_313),
            Arguments.of(ShallowNet.DEFAULT, new Signature(2, 3, 3), 22_275),
            Arguments.of(UNet.NOISE2VOID, Signature.PLANE, 333_729),
            Arguments.of(UNet.NOISE2VOID, VOLUME, 997_857),
            Arguments.of(N2V_WIDE_KERNELS, Signature.PLANE, 924_065),
            Arguments.of(UNet.N2V2, Signature.PLANE, 324_513),
            Arguments.of(UNet.N2V2, VOLUME, 970_209),
            Arguments.of(DeepCadNet.DEEPCAD, VOLUME, 16_315_585),
            Arguments.of(DeepCadNet.REAL_TIME, VOLUME, 1_020_337),
            Arguments.of(new DeepCadNet(3, 8), VOLUME, 255_289),
            Arguments.of(new DeepCadNet(3, 4), VOLUME, 63_925),
            Arguments.of(new DeepCadNet(3, 4).filtered(), VOLUME, 63_925 + 27),
            Arguments.of(DeepInterpolationNet.PUBLISHED, new Signature(2, 60, 1), 15_704_769),
            Arguments.of(DeepInterpolationNet.PUBLISHED, new Signature(2, 10, 1), 15_675_969),
            Arguments.of(SupportNet.PUBLISHED, MOVIE, 1_376_771),
            Arguments.of(SupportNet.PUBLISHED.withSpot(List.of(3, 3)), MOVIE, 1_364_483),
            Arguments.of(SupportNet.PUBLISHED.withSpot(List.of(19, 1)), MOVIE, 1_364_483),
            Arguments.of(SupportNet.WIDE, MOVIE, 16_082_147),
            Arguments.of(SupportNet.PUBLISHED.withSpot(List.of()), new Signature(2, 60, 1), 993_361),
            // NB: without what would lead from other frames, which the documented 386,099 count though there are none.
            Arguments.of(SupportNet.PUBLISHED, Signature.PLANE, 386_099 - 9_280 - 25_664),
            Arguments.of(UNet.SN2N, Signature.PLANE, 17_266_241),
            Arguments.of(UNet.SN2N, VOLUME, 51_772_097));
    }

    @ParameterizedTest
    @MethodSource("published")
    void parametersAreAsManyAsPublished(Network network, Signature signature, int expected) {
        assertEquals(expected, Architecture.of(network, signature).parameters());
    }

    /** How far an output pixel sees, as documented. */
    static Stream<Arguments> documentedHalos() {
        UNet classic = new UNet(3, 8).withDecoder(Decoder.DOUBLE);
        return Stream.of(
            Arguments.of(UNet.NOISE2VOID, Signature.PLANE, 23),
            Arguments.of(N2V_WIDE_KERNELS, Signature.PLANE, 43),
            Arguments.of(UNet.NOISE2VOID.withUpsampling(Upsampling.LINEAR), Signature.PLANE, 26),
            Arguments.of(classic, VOLUME, 51),
            Arguments.of(DnCnn.DEFAULT, Signature.PLANE, 8),
            Arguments.of(DeepCadNet.REAL_TIME, VOLUME, 51),
            Arguments.of(DeepInterpolationNet.PUBLISHED, new Signature(2, 60, 1), 61),
            Arguments.of(SupportNet.PUBLISHED, Signature.PLANE, 31),
            Arguments.of(SupportNet.PUBLISHED.withSpot(List.of(3, 3)), Signature.PLANE, 32),
            Arguments.of(SupportNet.PUBLISHED.withSpot(List.of(5, 5)), Signature.PLANE, 33));
    }

    @ParameterizedTest
    @MethodSource("documentedHalos")
    void haloIsTheDocumentedOne(Network network, Signature signature, int expected) {
        for (int halo : Architecture.of(network, signature).support().halo()) {
            assertEquals(expected, halo);
        }
    }

    @Test
    void aBarInTheBlindSpotMakesTheNetworkSeeFartherAlongItself() {
        SupportNet rows = SupportNet.PUBLISHED.withSpot(List.of(19, 1));
        assertArrayEquals(new int[]{44, 31}, Architecture.of(rows, Signature.PLANE).support().halo());
    }

    @Test
    void poolingsOfNoise2SelfDetermineTheStep() {
        assertArrayEquals(new int[]{4, 4}, Architecture.of(BabyUNet.DEFAULT, Signature.PLANE).support().step());
        assertArrayEquals(new int[]{16, 16}, Architecture.of(ResidualUNet.DEFAULT, Signature.PLANE).support().step());
    }

    @Test
    void withoutPoolingTheHaloIsThatOfTwoConvolutions() {
        assertEquals(Support.isotropic(2, 2, 1, 1), Architecture.of(new UNet(0, 8), Signature.PLANE).support());
    }

    @Test
    void haloOfOnePoolingIsCountedByHand() {
        // Two 3x3 at full resolution (2), two at half (4), one at full (1), and 1 for the place in the 2x2 block.
        assertEquals(Support.isotropic(2, 8, 2, 2), Architecture.of(new UNet(1, 8), Signature.PLANE).support());
    }

    @Test
    void volumesArePooledLessAlongZ() {
        Support support = Architecture.of(new UNet(3, 4).withDepthPoolings(1), VOLUME).support();
        assertArrayEquals(new int[]{8, 8, 2}, support.step());
    }

    @Test
    void channelsOfInputAndOutputAreThoseOfTheSignature() {
        int plain = Architecture.of(new UNet(1, 2), Signature.PLANE).parameters();
        assertEquals(plain + 9 * 4 * 2 + 2 * (2 + 1), Architecture.of(new UNet(1, 2), new Signature(2, 5, 3)).parameters());
    }

    @Test
    void weightsAreCountedByHand() {
        // 3x3 convolutions 1>2, 2>2, 2>4, 4>4, 6>2 and a 1x1 convolution 2>1, with biases.
        int expected = 9 * (2 + 4 + 8 + 16 + 12) + (2 + 2 + 4 + 4 + 2) + 2 + 1;
        assertEquals(expected, Weights.zero(Architecture.of(new UNet(1, 2), Signature.PLANE).weights()).count());
    }

    @Test
    void randomWeightsHaveTheVarianceThatKeepsSignalsAlive() {
        List<WeightShape> shapes = List.of(Kernel.of("a", 2, 3, 40, 50).weights(), Kernel.of("a", 2, 3, 40, 50).biases());
        Weights weights = Weights.heNormal(shapes, new SplittableRandom(1));
        double squares = 0;
        for (float w : weights.values().get(0)) {
            squares += (double)w * w;
        }
        assertEquals(2.0 / (9 * 40), squares / weights.values().get(0).length, 1e-4);
        assertArrayEquals(new float[50], weights.values().get(1));
    }

    @Test
    void poolingKernelsStartAsMeans() {
        WeightShape shape = Kernel.of("a", 2, 2, 8, 8).grouped(8).around(0.25).weights();
        for (float w : Weights.heNormal(List.of(shape), new SplittableRandom(1)).values().get(0)) {
            assertEquals(0.25, w, 0.05);
        }
    }

    @Test
    void weightsOfOtherShapesAreRefused() {
        List<WeightShape> shapes = List.of(Kernel.of("a", 2, 3, 1, 1).weights());
        assertThrows(IllegalArgumentException.class, () -> new Weights(shapes, List.of(new float[8])));
        assertThrows(IllegalArgumentException.class, () -> new Weights(shapes, List.of()));
    }

    @ParameterizedTest
    @MethodSource("published")
    void settingsSurviveJson(Network network) {
        Gson gson = new Gson();
        assertEquals(network, gson.fromJson(gson.toJson(network, Network.class), Network.class));
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThrows(RestorationException.class, () -> new UNet(6, 8));
        assertThrows(RestorationException.class, () -> new UNet(1, 0));
        assertThrows(RestorationException.class, () -> new UNet(1, 8).withDepthPoolings(2));
        assertThrows(RestorationException.class, () -> new Block(4, false, Activation.RELU));
        assertThrows(RestorationException.class, () -> Activation.leakyRelu(Double.NaN));
        assertThrows(RestorationException.class, () -> new DnCnn(1, 8));
        assertThrows(RestorationException.class, () -> new ShallowNet(0));
        assertThrows(RestorationException.class, () -> new BabyUNet(257));
        assertThrows(RestorationException.class, () -> new ResidualUNet(65));
        assertThrows(IllegalArgumentException.class, () -> new Signature(1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Signature(2, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> Kernel.of("a", 2, 3, 4, 6).grouped(4));
    }

    @Test
    void mapsThatDoNotFitAreRefused() {
        SupportLayers layers = new SupportLayers();
        Region map = Region.input(new Signature(2, 3, 1));
        assertThrows(IllegalArgumentException.class, () -> layers.convolution(map, Kernel.of("a", 2, 3, 4, 1)));
        assertThrows(IllegalArgumentException.class, () -> layers.add(map, layers.firstChannels(map, 2)));
        assertThrows(IllegalArgumentException.class, () -> layers.concatenate(map, layers.maxPool(map, List.of(2, 2))));
        assertThrows(IllegalArgumentException.class, () -> layers.maxPool(map, List.of(2, 2)).support());
    }
}
