package org.selfscope.image.pair;

import org.selfscope.image.random.CounterRandom;

/**
 * The means of the two diagonals of 2x2 cells (Mansour and Heckel, ZS-N2N, CVPR 2023; Qu et al., SN2N, 2024): target is the mean of the
 * diagonal with the cell's first pixel, input that of the other. Both have the cell's centre as their centre of mass, so that a constant
 * slope makes no difference between them; the variance of the noise is halved. In more dimensions: the means of the pixels an even and an
 * odd number of steps away from the first one. Nothing is drawn.
 */
public record DiagonalMeans() implements Split {

    @Override
    public int[] halfSize(int... size) {
        return Cells.of2(size).count();
    }

    @Override
    public void split(float[] values, int[] size, CounterRandom random, float[] input, float[] target) {
        Cells cells = Cells.of2(size);
        int[] member = cells.members();
        int columns = cells.count()[0];
        int cell = 0;
        for (long row : cells.rows()) {
            for (int column = 0; column < columns; column++, cell++) {
                input[cell] = mean(values, (int)row + 2 * column, member, 1);
                target[cell] = mean(values, (int)row + 2 * column, member, 0);
            }
        }
    }

    /** @param parity of the number of steps from the first pixel */
    private static float mean(float[] values, int first, int[] member, int parity) {
        double sum = 0;
        for (int m = 0; m < member.length; m++) {
            if (Integer.bitCount(m) % 2 == parity) {
                sum += values[first + member[m]];
            }
        }
        return (float)(2 * sum / member.length);
    }
}
