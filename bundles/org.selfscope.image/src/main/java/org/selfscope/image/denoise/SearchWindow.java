package org.selfscope.image.denoise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.selfscope.image.Cancellation;
import org.selfscope.image.block.Block;
import org.selfscope.image.mask.GridMask;

/**
 * Weighted means over a window around each pixel. The pixel at a step t weighs {@code place(t) exp(-max(0, d - excess) / h²)}, where d is the
 * mean squared difference of the patches around the two pixels. Beyond the border lies the mirror image; along dimensions of one pixel
 * there is nowhere to go.
 *
 * @param patch pixels along each dimension, odd
 * @param distance of the farthest pixel along each dimension; at least 1
 * @param place weight of a step; the same for the step back, and 1 for none
 * @param excess squared difference that still counts as none
 * @param h difference at which the weight has fallen to 1/e
 */
record SearchWindow(int patch, int distance, ToDoubleFunction<int[]> place, double excess, double h) {

    float[] means(Block block, Cancellation cancellation) {
        return new WindowMean(block, this).means(cancellation);
    }

    /** Of the pixels of one phase of a grid. */
    float[] means(Block block, GridMask phase, Cancellation cancellation) {
        return new GridWindowMean(block, this, phase).means(cancellation);
    }

    int[] reach(Block block) {
        return along(block, distance);
    }

    int[] patchRadius(Block block) {
        return along(block, patch / 2);
    }

    private static int[] along(Block block, int pixels) {
        return Arrays.stream(block.size()).map(s -> s == 1 ? 0 : pixels).toArray();
    }

    /** The block with so much around it that all patches of all steps lie in it. */
    PaddedBlock padded(Block block) {
        int[] margin = reach(block);
        int[] radius = patchRadius(block);
        Arrays.setAll(margin, d -> margin[d] + radius[d]);
        return PaddedBlock.of(block, margin);
    }

    /** Scale of the sum of squared differences of patches, so that it becomes an exponent. */
    float exponentScale(Block block) {
        int pixels = Arrays.stream(patchRadius(block)).reduce(1, (product, r) -> product * (2 * r + 1));
        return (float)(1 / (h * h * pixels));
    }

    /** What the excess takes from the exponent. */
    float exponentShift() {
        return (float)(excess / (h * h));
    }

    /** All steps up to some reach, the first dimension fastest. */
    static List<int[]> steps(int[] reach) {
        List<int[]> steps = new ArrayList<>();
        collect(reach, new int[reach.length], reach.length - 1, steps);
        return steps;
    }

    private static void collect(int[] reach, int[] step, int d, List<int[]> steps) {
        if (d < 0) {
            steps.add(step.clone());
            return;
        }
        for (int i = -reach[d]; i <= reach[d]; i++) {
            step[d] = i;
            collect(reach, step, d - 1, steps);
        }
    }

    /** Whether the last component that is not 0 is positive: so for one of each two opposite steps, and not for none. */
    static boolean isForward(int[] step) {
        for (int d = step.length - 1; d >= 0; d--) {
            if (step[d] != 0) {
                return step[d] > 0;
            }
        }
        return false;
    }
}
