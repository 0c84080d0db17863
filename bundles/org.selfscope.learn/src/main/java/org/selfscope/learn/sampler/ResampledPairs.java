package org.selfscope.learn.sampler;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

import org.selfscope.image.AxisType;
import org.selfscope.image.Lattice;
import org.selfscope.image.pair.ResampledDiagonals;
import org.selfscope.learn.framing.Block;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.setting.Settings;
import org.selfscope.learn.symmetry.SymmetryGroup;

/**
 * The pairs of SN2N: the means of the two diagonals of each cell of 2 x 2 pixels, each interpolated back to the size of the patch, so that
 * structures are as large as in the image. Both have the centre of the cell as their centre of mass, and no pixel in common. Along a third axis
 * planes stay as they are. Nothing is drawn. Source: L. Qu et al., Nature Methods 21 (2024) 1895.
 */
public record ResampledPairs() implements Sampler {
    /** The cells lie along X and Y. */
    @Override
    public void check(Framing framing) {
        Settings.require(framing.space().get(0) == AxisType.X && framing.space().get(1) == AxisType.Y,
            "The method resamples images along X and Y, but the network does not see both.", "Let it see the axes X and Y.");
        Settings.require(framing.window().isNone(), "Resampled images cannot be seen beside other frames.",
            "Choose frames as an axis of space, or single planes.");
    }

    @Override
    public int draws() {
        return 1;
    }

    @Override
    public double density(int dimensions) {
        return 1;
    }

    /** Input and target have the size of the patch. */
    @Override
    public int[] cell(int dimensions) {
        return IntStream.generate(() -> 1).limit(dimensions).toArray();
    }

    @Override
    public int minimum(int dimension) {
        return dimension < 2 ? 2 : 1;
    }

    @Override
    public int extraChannels() {
        return 0;
    }

    /** X and Y may be exchanged. */
    @Override
    public SymmetryGroup symmetries(int dimensions) {
        return new SymmetryGroup(IntStream.range(0, dimensions).mapToObj(d -> Math.max(0, d - 1)).toList(),
            IntStream.range(0, dimensions).mapToObj(d -> true).toList());
    }

    /** NB: an odd row or column at the end belongs to no cell; both halves repeat there what is beside it, and it does not count. */
    @Override
    public Sample sample(Block patch, float[] usable, int draw) {
        int[] size = patch.size();
        float[][] halves = new float[2][patch.values().length];
        int plane = size[0] * size[1];
        for (int start = 0; start < patch.values().length; start += plane) {
            resample(patch.values(), start, size, halves);
        }
        return new Sample(Map.of(Sample.INPUT, new Block(halves[0], size, patch.channels()), Sample.TARGET,
            new Block(halves[1], size, patch.channels()), Sample.WEIGHT, new Block(weight(usable, size), size, 1)));
    }

    private static void resample(float[] values, int start, int[] size, float[][] halves) {
        int length = size[0] * size[1];
        float[][] planes = ResampledDiagonals.of(Arrays.copyOfRange(values, start, start + length), size[0], size[1]);
        for (int h = 0; h < 2; h++) {
            System.arraycopy(planes[h], 0, halves[h], start, length);
        }
    }

    /** 1 in cells of which every pixel is usable. */
    private static float[] weight(float[] usable, int... size) {
        float[] weight = new float[usable.length];
        long[] stride = Lattice.strides(size);
        for (int i = 0; i < usable.length; i++) {
            int x = i % size[0];
            int y = (int)(i / stride[1] % size[1]);
            int first = i - x % 2 - y % 2 * size[0];
            boolean whole = x / 2 < size[0] / 2 && y / 2 < size[1] / 2;
            weight[i] = whole && usable[first] * usable[first + 1] * usable[first + size[0]] * usable[first + size[0] + 1] > 0 ? 1 : 0;
        }
        return weight;
    }

    @Override
    public boolean[] counted(Sample sample, int... size) {
        return FrameSampler.positive(sample.weight());
    }
}
