package org.selfscope.learn.graph;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.selfscope.image.fourier.FastSize;

/** What a convolution costs, forward and backward. */
final class BlurCost {
    /** How many products of a direct convolution take the time of one element and doubling of a Fourier transform. */
    private static final double PRODUCTS = 1.4;

    private BlurCost() {
    }

    static boolean isDirectFaster(int[] reach, int... size) {
        double direct = IntStream.range(0, size.length).mapToDouble(d -> (double)size[d] * (2 * reach[d] + 1)).reduce(1, (a, b) -> a * b);
        double elements = Arrays.stream(IntStream.range(0, size.length).map(d -> FastSize.of(size[d] + 2 * reach[d])).toArray())
            .mapToDouble(n -> n).reduce(1, (a, b) -> a * b);
        return direct < PRODUCTS * elements * Math.log(elements) / Math.log(2);
    }
}
