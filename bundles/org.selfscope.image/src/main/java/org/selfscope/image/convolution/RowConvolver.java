package org.selfscope.image.convolution;

import org.selfscope.image.Lattice;
import org.selfscope.image.Watch;

/**
 * Sums windows of a block for a strip of rows of the output, which lie above each other, in a form that the virtual machine turns into vector
 * instructions: sums of whole arrays that all start at 0. For that, every row of the input is copied once for each shift.
 */
final class RowConvolver {

    /** Samples of a row that are summed together: few enough for the fastest memory, enough that vectors pay. */
    private static final int CHUNK = 512;

    /** Rows that are summed together: more make it wasteful to read those around them less often. */
    private static final int STRIP = 64;

    private final KernelRows kernel;

    private final float[] input;

    private final int[] inputSize;

    private final long[] inputStrides;

    /** The sums. */
    private final float[][] sums;

    /** The rows of the input, shifted by 0, 1, ... */
    private final float[][] shifted;

    private RowConvolver(KernelRows kernel, float[] input, int[] inputSize, int rows, int columns) {
        this.kernel = kernel;
        this.input = input;
        this.inputSize = inputSize;
        this.inputStrides = Lattice.strides(inputSize);
        this.sums = new float[rows][columns];
        this.shifted = new float[kernel.stride()][columns];
    }

    /** @param outputSize that of the input less that of the kernel plus 1 */
    static void convolve(KernelRows kernel, float[] input, int[] inputSize, float[] output, int[] outputSize, Watch watch) {
        int height = outputSize.length > 1 ? outputSize[1] : 1;
        int strips = (height + STRIP - 1) / STRIP;
        int chunks = (outputSize[0] + CHUNK - 1) / CHUNK;
        int planes = output.length / outputSize[0] / height;
        watch.inParallel(planes * strips * chunks, i -> {
            int x = i % chunks * CHUNK;
            int y = i / chunks % strips * STRIP;
            int plane = i / chunks / strips;
            int columns = Math.min(CHUNK, outputSize[0] - x);
            int rows = Math.min(STRIP, height - y);
            RowConvolver strip = new RowConvolver(kernel, input, inputSize, rows, columns);
            strip.sum(x, y, plane, outputSize);
            for (int row = 0; row < rows; row++) {
                System.arraycopy(strip.sums[row], 0, output, x + outputSize[0] * (y + row + height * plane), columns);
            }
        });
    }

    private void sum(int x, int y, int plane, int[] outputSize) {
        for (int k = 0; k < kernel.planes(); k++) {
            int first = x + (int)(planeOffset(plane, k, outputSize) + (inputSize.length > 1 ? y * inputStrides[1] : 0));
            for (int row = 0; row < sums.length + kernel.size(1) - 1; row++) {
                sumRow(row, first + row * inputSize[0], k * kernel.size(1));
            }
        }
    }

    /** Where the plane starts in the input that a plane of the kernel meets for a plane of the output. */
    private long planeOffset(int plane, int kernelPlane, int[] outputSize) {
        long offset = 0;
        int rest = plane;
        int kernelRest = kernelPlane;
        for (int d = 2; d < outputSize.length; d++) {
            offset += (rest % outputSize[d] + kernelRest % kernel.size(d)) * inputStrides[d];
            rest /= outputSize[d];
            kernelRest /= kernel.size(d);
        }
        return offset;
    }

    /** Adds what a row of the input gives to all sums. @param kernelRow the first row of a plane of the kernel */
    private void sumRow(int row, int start, int kernelRow) {
        int columns = sums[0].length;
        for (int k = 0; k < kernel.size(0); k++) {
            System.arraycopy(input, start + k, shifted[k], 0, columns);
        }
        for (int k = Math.max(0, row - sums.length + 1); k < Math.min(kernel.size(1), row + 1); k++) {
            if (!kernel.isEmpty(kernelRow + k)) {
                addRow(sums[row - k], (kernelRow + k) * kernel.stride());
            }
        }
    }

    private void addRow(float[] sum, int weight) {
        float[] w = kernel.weights();
        for (int k = 0; k < shifted.length; k += KernelRows.UNROLLED) {
            add(sum, shifted[k], w[weight + k], shifted[k + 1], w[weight + k + 1], shifted[k + 2], w[weight + k + 2], shifted[k + 3],
                w[weight + k + 3]);
        }
    }

    /** NB: more summands at once are no longer vectorised, fewer load and store the sum too often. */
    private static void add(float[] sum, float[] a, float wa, float[] b, float wb, float[] c, float wc, float[] d, float wd) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += wa * a[i] + wb * b[i] + wc * c[i] + wd * d[i];
        }
    }
}
