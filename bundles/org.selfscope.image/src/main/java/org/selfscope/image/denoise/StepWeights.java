package org.selfscope.image.denoise;

import org.selfscope.image.block.Block;

/** The weights of one step of a {@link SearchWindow} from all pixels of some rows. For one thread; its arrays are used again and again. */
final class StepWeights {

    private final SearchWindow window;

    private final PaddedBlock image;

    private final float[][] rows;

    /** Of patches. */
    private final int[] radius;

    private final float scale;

    private float[][] near = new float[0][];

    private final float[] shifted;

    private final float[] sum;

    /** @param rows of the padded image */
    StepWeights(Block block, SearchWindow window, PaddedBlock image, float[][] rows) {
        this.window = window;
        this.image = image;
        this.rows = rows;
        this.radius = window.patchRadius(block);
        this.scale = window.exponentScale(block);
        this.shifted = new float[rows[0].length];
        this.sum = new float[rows[0].length];
    }

    /**
     * The weights of the padded rows of a region; valid until this is called again.
     *
     * @param first position of the first row
     * @param size of the region, in rows
     */
    float[][] of(int[] step, int[] first, int[] size) {
        int[] left = new int[size.length];
        int[] start = new int[size.length];
        int count = 1;
        for (int d = 0; d < size.length; d++) {
            left[d] = size[d] + 2 * radius[d + 1];
            start[d] = first[d] - radius[d + 1];
            count *= left[d];
        }
        squaredDifferences(step, start, left, count);
        for (int d = 0; d < size.length; d++) {
            int before = left[d];
            left[d] = size[d];
            count = count / before * size[d];
            sumAlong(d, before, left, count);
        }
        for (int k = 0; k < count; k++) {
            sumAlongRow(near[k]);
            WindowLoops.exponentials(near[k], scale, window.exponentShift(), (float)window.place().applyAsDouble(step));
        }
        return near;
    }

    private void squaredDifferences(int[] step, int[] start, int[] size, int count) {
        if (near.length < count) {
            near = new float[count][rows[0].length];
        }
        for (int k = 0; k < count; k++) {
            int row = image.row(RowPlaces.position(k, size, start));
            WindowLoops.shift(rows[row + image.rowDistance(step)], step[0], shifted);
            WindowLoops.squaredDifferences(shifted, rows[row], near[k]);
        }
    }

    /**
     * Replaces rows by sums of as many as a patch is long. NB: a sum takes the place of a row that no later sum needs.
     *
     * @param before number of rows along the dimension
     * @param size of what is left
     * @param count of the rows that are left
     */
    private void sumAlong(int d, int before, int[] size, int count) {
        int apart = 1;
        for (int e = 0; e < d; e++) {
            apart *= size[e];
        }
        for (int k = 0; k < count; k++) {
            int from = k / (apart * size[d]) * apart * before + k % (apart * size[d]);
            if (from != k) {
                System.arraycopy(near[from], 0, near[k], 0, sum.length);
            }
            for (int i = 1; i <= 2 * radius[d + 1]; i++) {
                WindowLoops.add(near[from + i * apart], near[k]);
            }
        }
    }

    private void sumAlongRow(float[] row) {
        System.arraycopy(row, 0, sum, 0, row.length);
        for (int i = 1; i <= radius[0]; i++) {
            WindowLoops.shift(row, i, shifted);
            WindowLoops.add(shifted, sum);
            WindowLoops.shift(row, -i, shifted);
            WindowLoops.add(shifted, sum);
        }
        System.arraycopy(sum, 0, row, 0, row.length);
    }
}
