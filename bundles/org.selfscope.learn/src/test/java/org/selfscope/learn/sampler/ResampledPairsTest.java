package org.selfscope.learn.sampler;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.selfscope.image.AxisType;
import org.selfscope.image.RestorationException;
import org.selfscope.learn.framing.Block;
import org.selfscope.learn.framing.FrameWindow;
import org.selfscope.learn.framing.Framing;

class ResampledPairsTest {
    private static final ResampledPairs SAMPLER = new ResampledPairs();

    /** Both halves have the same centre of mass, and lie where the image lies. */
    @Test
    void aSlopeIsTheSameInBothHalves() {
        Block slope = block(i -> 3 + 0.5f * (i % 24) - 0.25f * (i / 24), 24, 20);
        Sample sample = sample(slope);
        assertArrayEquals(sample.map(Sample.INPUT).values(), sample.map(Sample.TARGET).values(), 1e-3f);
        float[] input = sample.map(Sample.INPUT).values();
        for (int i = 0; i < input.length; i++) {
            boolean inner = i % 24 > 5 && i % 24 < 18 && i / 24 > 5 && i / 24 < 14;
            assertEquals(slope.values()[i], input[i], inner ? 0.15 : 3);
        }
    }

    @Test
    void aPixelReachesOneHalfOnly() {
        SplittableRandom random = new SplittableRandom(1);
        Block noise = block(i -> (float)random.nextGaussian(), 8, 6);
        Sample before = sample(noise);
        for (int pixel = 0; pixel < noise.pixels(); pixel++) {
            float[] values = noise.values().clone();
            values[pixel] += 1;
            Sample after = sample(new Block(values, noise.size(), 1));
            boolean target = (pixel % 8 + pixel / 8) % 2 == 0;
            assertEquals(!target, Arrays.equals(before.map(Sample.TARGET).values(), after.map(Sample.TARGET).values()));
            assertEquals(target, Arrays.equals(before.map(Sample.INPUT).values(), after.map(Sample.INPUT).values()));
        }
    }

    @Test
    void whatIsLeftOverAndCellsThatAreKeptDoNotCount() {
        Block odd = block(i -> i, 7, 5);
        float[] usable = new float[35];
        Arrays.fill(usable, 1);
        usable[0] = 0;
        float[] weight = SAMPLER.sample(odd, usable, 0).weight();
        for (int i = 0; i < weight.length; i++) {
            boolean counts = i % 7 < 6 && i / 7 < 4 && (i % 7 > 1 || i / 7 > 1);
            assertEquals(counts ? 1 : 0, weight[i], "pixel " + i);
        }
    }

    @Test
    void planesOfAVolumeStayApart() {
        Block one = block(i -> (float)Math.sin(i), 6, 4);
        float[] both = Arrays.copyOf(one.values(), 48);
        Sample sample = sample(new Block(both, new int[]{6, 4, 2}, 1));
        float[] input = sample.map(Sample.INPUT).values();
        assertArrayEquals(sample(one).map(Sample.INPUT).values(), Arrays.copyOf(input, 24));
        assertArrayEquals(new float[24], Arrays.copyOfRange(input, 24, 48));
    }

    @Test
    void framingsThatItCannotSampleAreRefused() {
        assertThrows(RestorationException.class, () -> SAMPLER.check(new Framing(List.of(AxisType.X, AxisType.TIME), false)));
        assertThrows(RestorationException.class, () -> SAMPLER.check(Framing.PLANES.withWindow(FrameWindow.around(AxisType.TIME, 1))));
        assertFalse(SAMPLER.symmetries(3).all().isEmpty());
        assertEquals(16, SAMPLER.symmetries(3).all().size());
    }

    private interface Value {
        float at(int index);
    }

    private static Block block(Value value, int... size) {
        float[] values = new float[Block.product(size)];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.at(i);
        }
        return new Block(values, size, 1);
    }

    private static Sample sample(Block patch) {
        float[] usable = new float[patch.pixels()];
        Arrays.fill(usable, 1);
        return SAMPLER.sample(patch, usable, 0);
    }
}
