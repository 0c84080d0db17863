package org.selfscope.image.mask;

import java.util.Arrays;

import org.selfscope.image.Lattice;

/**
 * Which pixels of an array are hidden from the network, and which of them it shall predict.
 *
 * @param size of the array, first dimension fastest
 * @param targets flat indices of the pixels that enter the loss
 * @param hidden for each pixel whether its value must not reach the input; true at the targets at least
 */
public record Mask(int[] size, int[] targets, boolean[] hidden) {

    /** The mask whose targets are hidden together with their blind spots, as far as these lie in the array. */
    public static Mask of(int[] size, int[] targets, BlindSpot spot) {
        boolean[] hidden = new boolean[Math.toIntExact(Lattice.dense(size).length())];
        for (int target : targets) {
            hidden[target] = true;
        }
        if (spot.isPoint()) {
            return new Mask(size, targets, hidden);
        }
        int[] position = new int[size.length];
        for (int target : targets) {
            locate(target, size, position);
            hide(spot, position, size, hidden);
        }
        return new Mask(size, targets, hidden);
    }

    static void locate(int index, int[] size, int[] position) {
        int rest = index;
        for (int d = 0; d < size.length; d++) {
            position[d] = rest % size[d];
            rest /= size[d];
        }
    }

    private static void hide(BlindSpot spot, int[] centre, int[] size, boolean[] hidden) {
        if (spot.shape() == BlindSpot.Shape.BOX) {
            hideBox(spot, centre, size, hidden, size.length - 1, 0, -1);
        } else {
            for (int axis = 0; axis < size.length; axis++) {
                hideBox(spot, centre, size, hidden, size.length - 1, 0, axis);
            }
        }
    }

    /** Hides the box around a centre. @param only the axis along which alone the box is extended, or -1 for all */
    private static void hideBox(BlindSpot spot, int[] centre, int[] size, boolean[] hidden, int d, int base, int only) {
        int reach = only < 0 || only == d ? spot.reach(d) : 0;
        int first = base * size[d] + Math.max(0, centre[d] - reach);
        int last = base * size[d] + Math.min(size[d] - 1, centre[d] + reach);
        if (d == 0) {
            Arrays.fill(hidden, first, last + 1, true);
            return;
        }
        for (int p = first; p <= last; p++) {
            hideBox(spot, centre, size, hidden, d - 1, p, only);
        }
    }
}
