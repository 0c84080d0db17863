package org.selfscope.image.metric;

/** How blocks are faded out before they are Fourier transformed, which would see an edge where opposite borders meet. */
public enum Taper {

    /** Not at all: for blocks that are periodic. */
    NONE {
        @Override
        double weight(int index, int size) {
            return 1;
        }
    },

    /** {@code sin^2(pi (i + 1/2) / n)} along each axis. */
    HANN {
        @Override
        double weight(int index, int size) {
            double sine = Math.sin(Math.PI * (index + 0.5) / size);
            return sine * sine;
        }
    };

    /** The weight along an axis. */
    abstract double weight(int index, int size);

    private double[] weights(int size) {
        double[] weights = new double[size];
        for (int i = 0; i < size; i++) {
            weights[i] = weight(i, size);
        }
        return weights;
    }

    /** Subtracts the mean of a block and fades it out. @return the sum of the squares of all weights */
    double apply(double[] block, int[] size) {
        double mean = 0;
        for (double value : block) {
            mean += value;
        }
        mean /= block.length;
        double[][] weights = new double[size.length][];
        for (int d = 0; d < size.length; d++) {
            weights[d] = weights(size[d]);
        }
        double squares = 0;
        for (int row = 0; row < block.length / size[0]; row++) {
            double rowWeight = 1;
            int rest = row;
            for (int d = 1; d < size.length; d++) {
                rowWeight *= weights[d][rest % size[d]];
                rest /= size[d];
            }
            for (int x = 0; x < size[0]; x++) {
                double weight = rowWeight * weights[0][x];
                block[row * size[0] + x] = (block[row * size[0] + x] - mean) * weight;
                squares += weight * weight;
            }
        }
        return squares;
    }
}
