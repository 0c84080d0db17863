package org.selfscope.learn.sampler;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.selfscope.image.AxisType;
import org.selfscope.image.Lattice;
import org.selfscope.image.scheme.ChequerboardPair;
import org.selfscope.image.scheme.DiagonalPair;
import org.selfscope.image.scheme.PairSample;
import org.selfscope.image.scheme.PairScheme;
import org.selfscope.image.scheme.ResampledPair;
import org.selfscope.image.scheme.SamplingScheme;
import org.selfscope.learn.framing.Block;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.setting.Settings;
import org.selfscope.learn.symmetry.SymmetryGroup;

import com.google.gson.annotations.JsonAdapter;

/**
 * Makes input and target, two smaller images with independent noise, of the pixels of a patch by a sampling scheme.
 * <p>
 * A patch consists of cells, of two pixels along every axis that the scheme halves. The members of a cell are numbered: bit a of the number
 * says whether the member is the second one along the a-th halved axis. Where the scheme picks one member for the input and one for the
 * target, the sample tells which, so that the objective can pick the same ones of other maps; where it takes means of members, it is the
 * even ones (an even number of bits) for the target and the odd ones for the input.
 *
 * @param space axes of the patches
 * @param scheme along some of them; halves the same axes in every draw
 */
public record PairSampler(List<AxisType> space, @JsonAdapter(SchemeAdapter.class) SamplingScheme scheme) implements Sampler {
    public PairSampler {
        space = List.copyOf(space);
        Settings.require(scheme instanceof PairScheme,
            "The sampling scheme \"" + scheme.family().title() + "\" hides pixels, but this method learns from pairs of images.",
            "Connect a sampling scheme of the Training Pair Generator.");
        Settings.require(!(scheme instanceof ResampledPair), "The sampling scheme makes pairs of full size, but this method learns from halves.",
            "Choose SN2N, or another sampling scheme.");
        Settings.require(!(scheme instanceof ChequerboardPair board) || board.halved().size() == 1,
            "The sampling scheme halves one axis or another, but all pairs must have the same size.",
            "Choose a single axis to be halved in the node that makes the sampling scheme.");
    }

    @Override
    public void check(Framing framing) {
        Settings.require(framing.window().isNone(), "Pairs of smaller images cannot be seen beside other frames of full size.",
            "Choose frames as an axis of space.");
        Settings.require(framing.space().equals(space) && space.containsAll(scheme.axes()),
            "The sampling scheme makes pairs along axes that this method does not see.",
            "Choose axes among " + framing.space().stream().map(AxisType::label).toList() + " in the node that makes the sampling scheme.");
    }

    /** Pixels of a cell along each axis of space, 1 or 2. */
    public int[] cell() {
        List<AxisType> halved = scheme instanceof ChequerboardPair board ? board.halved() : scheme.axes();
        return space.stream().mapToInt(axis -> halved.contains(axis) ? 2 : 1).toArray();
    }

    @Override
    public int[] cell(int dimensions) {
        return cell();
    }

    /** Whether input and target are means of members, instead of one member each. */
    public boolean isMean() {
        return scheme instanceof DiagonalPair;
    }

    /** NB: schemes count steps; all that follow from the seed are meant. */
    @Override
    public int draws() {
        return Integer.MAX_VALUE;
    }

    /** Every pixel lies in a cell, and every cell counts. */
    @Override
    public double density(int dimensions) {
        return 1;
    }

    @Override
    public int minimum(int dimension) {
        return cell()[dimension];
    }

    @Override
    public int extraChannels() {
        return 0;
    }

    @Override
    public SymmetryGroup symmetries(int dimensions) {
        return new SymmetryGroup(Arrays.stream(cell()).boxed().toList(), Collections.nCopies(dimensions, true));
    }

    @Override
    public Sample sample(Block patch, float[] usable, int draw) {
        PairSample pair = draw(patch, draw);
        Block input = PatchImage.block(pair.input());
        PairSample free = draw(new Block(usable, patch.size(), 1), draw);
        float[] weight = PatchImage.block(free.input()).values();
        float[] other = PatchImage.block(free.target()).values();
        for (int i = 0; i < weight.length; i++) {
            weight[i] = weight[i] == 1 && other[i] == 1 ? 1 : 0;
        }
        PairSample members = draw(new Block(members(patch.size()), patch.size(), 1), draw);
        return new Sample(Map.of(Sample.INPUT, input, Sample.TARGET, PatchImage.block(pair.target()), Sample.WHOLE, patch, Sample.WEIGHT,
            new Block(weight, input.size(), 1), Sample.INPUT_MEMBER, PatchImage.block(members.input()), Sample.TARGET_MEMBER,
            PatchImage.block(members.target())));
    }

    private PairSample draw(Block block, int draw) {
        return ((PairScheme)scheme).draw(PatchImage.of(block, space), 0, draw);
    }

    /** For every pixel its number in its cell. */
    private float[] members(int... size) {
        int[] position = new int[size.length];
        float[] members = new float[Block.product(size)];
        for (int i = 0; i < members.length; i++) {
            locate(i, size, position);
            int bit = 0;
            for (int d = 0; d < size.length; d++) {
                if (cell()[d] == 2) {
                    members[i] += (position[d] & 1) << bit++;
                }
            }
        }
        return members;
    }

    private static void locate(int index, int[] size, int[] position) {
        int rest = index;
        for (int d = 0; d < size.length; d++) {
            position[d] = rest % size[d];
            rest /= size[d];
        }
    }

    /** All pixels of the cells that count. */
    @Override
    public boolean[] counted(Sample sample, int... size) {
        boolean[] counted = new boolean[Block.product(size)];
        int[] cells = sample.map(Sample.WEIGHT).size();
        long[] stride = Lattice.strides(cells);
        int[] position = new int[size.length];
        for (int i = 0; i < counted.length; i++) {
            locate(i, size, position);
            long cell = 0;
            boolean inside = true;
            for (int d = 0; d < size.length; d++) {
                int at = position[d] / cell()[d];
                inside &= at < cells[d];
                cell += at * stride[d];
            }
            counted[i] = inside && sample.weight()[(int)cell] > 0;
        }
        return counted;
    }
}
