package org.selfscope.image.pair;

import org.selfscope.image.random.CounterRandom;

/**
 * In each cell of two pixels along every dimension a random pixel is input and one that differs from it along one dimension is target, each
 * ordered pair with the same probability: in a plane one of 8 (Huang et al., Neighbor2Neighbor, CVPR 2021).
 */
public record RandomNeighbours() implements Split {

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
                int first = (int)row + 2 * column;
                int drawn = random.below(member.length * size.length, cell);
                int from = drawn / size.length;
                input[cell] = values[first + member[from]];
                target[cell] = values[first + member[from ^ 1 << drawn % size.length]];
            }
        }
    }
}
