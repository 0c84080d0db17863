package org.selfscope.image.pair;

import java.util.Arrays;

import org.selfscope.image.random.CounterRandom;

/**
 * The two colours of a chequerboard (Lequyer et al., Noise2Fast, 2022): in each pair of neighbours along one dimension, input is the one on
 * a field of one colour, target the other. Only that dimension is halved.
 *
 * @param dimension along which pairs lie
 * @param swapped false: input is the second pixel of the first pair, as published; true: its first pixel
 */
public record Chequerboard(int dimension, boolean swapped) implements Split {

    @Override
    public int[] halfSize(int... size) {
        return cells(size).count();
    }

    @Override
    public void split(float[] values, int[] size, CounterRandom random, float[] input, float[] target) {
        Cells cells = cells(size);
        int[] count = cells.count();
        int partner = cells.members()[1 << dimension];
        int cell = 0;
        int row = 0;
        for (long first : cells.rows()) {
            for (int column = 0; column < count[0]; column++, cell++) {
                int index = (int)first + column * cells.cell()[0];
                boolean second = (colour(column, row, count) == 0) != swapped;
                input[cell] = values[second ? index + partner : index];
                target[cell] = values[second ? index : index + partner];
            }
            row++;
        }
    }

    /** Parity of the sum of a cell's coordinates along the other dimensions. */
    private int colour(int column, int row, int[] count) {
        int sum = dimension == 0 ? 0 : column;
        int rest = row;
        for (int d = 1; d < count.length; d++) {
            sum += d == dimension ? 0 : rest % count[d];
            rest /= count[d];
        }
        return sum & 1;
    }

    private Cells cells(int... size) {
        int[] cell = new int[size.length];
        Arrays.fill(cell, 1);
        cell[dimension] = 2;
        return new Cells(size, cell);
    }
}
