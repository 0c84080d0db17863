package org.selfscope.image.calibrate;

import java.util.Arrays;
import java.util.List;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Lattice;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.block.Block;
import org.selfscope.image.denoise.Denoiser;
import org.selfscope.image.mask.GridMask;
import org.selfscope.image.tile.Mirror;

/**
 * Makes any denoiser J-invariant (Batson and Royer, Noise2Self, ICML 2019, section 3): a grid of pixels is replaced by the means of their
 * neighbours, the result is denoised, and only the estimates of the replaced pixels are kept; so for every phase of the grid. Neighbours are
 * the two along each dimension; beyond the border lies the mirror image. Denoisers that are J-invariant by themselves are run once, on the
 * unchanged block.
 *
 * @param denoiser to be made J-invariant
 * @param period distance of the replaced pixels along every dimension; at least 2, 4 as published. The time grows with the number of
 *            phases, {@code period^dimensions}
 */
public record JInvariant(Denoiser denoiser, int period) implements Denoiser {

    /** As published. */
    public static final int PERIOD = 4;

    public JInvariant {
        if (period < 2) {
            throw new RestorationException(Kind.SETTING, "The period of the grid is " + period + ", but must be at least 2.",
                "Choose a period from 2 to 8; 4 is usual.");
        }
    }

    /** With the published period. */
    public JInvariant(Denoiser denoiser) {
        this(denoiser, PERIOD);
    }

    @Override
    public boolean isJInvariant() {
        return true;
    }

    /** @throws RestorationException of kind IMAGE if the block is a single pixel, of which nothing else tells */
    @Override
    public float[] denoise(Block block, Cancellation cancellation) {
        requireNeighbours(block);
        if (denoiser.isJInvariant()) {
            return denoiser.denoise(block, cancellation);
        }
        float[] estimates = new float[block.values().length];
        for (GridMask phase : GridMask.partition(block.dimensions(), period)) {
            int[] indices = phase.indices(block.size());
            if (indices.length > 0) {
                float[] some = denoiser.estimates(replaced(block, indices), phase, cancellation);
                for (int i = 0; i < indices.length; i++) {
                    estimates[indices[i]] = some[i];
                }
            }
        }
        return estimates;
    }

    /** The phases of the grid that have pixels in a block. @throws RestorationException of kind IMAGE if it is a single pixel */
    static List<GridMask> phases(Block block, int period) {
        requireNeighbours(block);
        return GridMask.partition(block.dimensions(), period).stream().filter(phase -> phase.indices(block.size()).length > 0).toList();
    }

    /** The phase by which a loss is approximated: the one in the middle of all, or if it has no pixels, the next that has. */
    static GridMask middlePhase(Block block, int period) {
        List<GridMask> phases = phases(block, period);
        int middle = GridMask.phases(block.dimensions(), period) / 2;
        return phases.stream().filter(phase -> phase.phase() >= middle).findFirst().orElse(phases.get(0));
    }

    private static void requireNeighbours(Block block) {
        if (block.values().length == 1) {
            throw new RestorationException(Kind.IMAGE, "The image is a single pixel: there is nothing from which it could be predicted.",
                "Use larger images, or other axes.");
        }
    }

    /** A copy in which some pixels are the means of their neighbours. NB: along dimensions of one pixel the mirror image is the pixel. */
    static Block replaced(Block block, int[] indices) {
        int[] size = block.size();
        long[] stride = Lattice.strides(size);
        float[] values = block.values();
        float[] replaced = values.clone();
        long neighbours = Arrays.stream(size).filter(s -> s > 1).count() * 2;
        for (int index : indices) {
            double sum = 0;
            for (int d = 0; d < size.length; d++) {
                if (size[d] > 1) {
                    int position = (int)(index / stride[d] % size[d]);
                    int before = (int)Mirror.index(position - 1L, size[d]) - position;
                    int behind = (int)Mirror.index(position + 1L, size[d]) - position;
                    sum += (double)values[index + before * (int)stride[d]] + values[index + behind * (int)stride[d]];
                }
            }
            replaced[index] = (float)(sum / neighbours);
        }
        return block.with(replaced);
    }
}
