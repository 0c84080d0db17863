package org.selfscope.image.denoise;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Lattice;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.block.Block;
import org.selfscope.image.mask.GridMask;
import org.selfscope.image.mask.Selection;

/**
 * The median of the pixels up to a distance, without the pixel itself (Batson and Royer, Noise2Self, ICML 2019): J-invariant by itself. The
 * window is cut at the border, because its mirror image would show the pixel itself. For impulses, and for few photons.
 *
 * @param radius in pixels; 1..50. A pixel at a distance of dx, dy, dz counts if dx² + dy² + dz² <= radius²
 */
public record DonutMedian(int radius) implements Denoiser {

    private static final int LARGEST = 50;

    /** Pixels that one thread does before it looks for a cancellation. */
    private static final int PIECE = 512;

    public DonutMedian {
        if (radius < 1 || radius > LARGEST) {
            throw new RestorationException(Kind.SETTING, "The radius of the median is " + radius + " pixels.",
                "Choose a radius from 1 to " + LARGEST + " pixels.");
        }
    }

    @Override
    public boolean isJInvariant() {
        return true;
    }

    /** NB: a block of one pixel has no neighbours; it stays as it is. */
    @Override
    public float[] denoise(Block block, Cancellation cancellation) {
        if (block.values().length == 1) {
            return block.values().clone();
        }
        Window window = new Window(block, radius);
        float[] medians = new float[block.values().length];
        int length = block.size()[0];
        IntStream.range(0, medians.length / length).parallel().forEach(row -> {
            cancellation.check();
            window.medians(row, medians);
        });
        return medians;
    }

    @Override
    public float[] estimates(Block block, GridMask phase, Cancellation cancellation) {
        int[] indices = phase.indices(block.size());
        if (block.values().length == 1) {
            return Denoiser.super.estimates(block, phase, cancellation);
        }
        Window window = new Window(block, radius);
        float[] medians = new float[indices.length];
        IntStream.range(0, (indices.length + PIECE - 1) / PIECE).parallel().forEach(piece -> {
            cancellation.check();
            window.medians(indices, piece * PIECE, Math.min(indices.length, (piece + 1) * PIECE), medians);
        });
        return medians;
    }

    /** The pixels around a pixel. */
    private static final class Window {

        private final float[] values;

        private final int[] size;

        private final int radius;

        private final int[][] steps;

        private final int[] offsets;

        Window(Block block, int radius) {
            this.values = block.values();
            this.size = block.size();
            this.radius = radius;
            List<int[]> found = new ArrayList<>();
            collect(new int[size.length], 0, 0, found);
            this.steps = found.toArray(int[][]::new);
            long[] stride = Lattice.strides(size);
            this.offsets = found.stream()
                .mapToInt(step -> (int)IntStream.range(0, step.length).mapToLong(d -> step[d] * stride[d]).sum()).toArray();
        }

        private void collect(int[] step, int d, int squared, List<int[]> found) {
            if (d == step.length) {
                if (squared > 0) {
                    found.add(step.clone());
                }
                return;
            }
            int reach = Math.min(radius, size[d] - 1);
            for (int i = -reach; i <= reach; i++) {
                if (squared + i * i <= radius * radius) {
                    step[d] = i;
                    collect(step, d + 1, squared + i * i, found);
                }
            }
        }

        void medians(int row, float[] medians) {
            int[] position = new int[size.length];
            int rest = row;
            boolean inside = true;
            for (int d = 1; d < size.length; d++) {
                position[d] = rest % size[d];
                rest /= size[d];
                inside &= position[d] >= radius && position[d] < size[d] - radius;
            }
            float[] seen = new float[offsets.length];
            for (int x = 0; x < size[0]; x++) {
                position[0] = x;
                int index = row * size[0] + x;
                int count = inside && x >= radius && x < size[0] - radius ? all(index, seen) : inBlock(index, position, seen);
                medians[index] = Selection.median(seen, count);
            }
        }

        void medians(int[] indices, int from, int to, float[] medians) {
            float[] seen = new float[offsets.length];
            int[] position = new int[size.length];
            for (int i = from; i < to; i++) {
                int rest = indices[i];
                boolean inside = true;
                for (int d = 0; d < size.length; d++) {
                    position[d] = rest % size[d];
                    rest /= size[d];
                    inside &= position[d] >= radius && position[d] < size[d] - radius;
                }
                medians[i] = Selection.median(seen, inside ? all(indices[i], seen) : inBlock(indices[i], position, seen));
            }
        }

        private int all(int index, float[] seen) {
            for (int i = 0; i < offsets.length; i++) {
                seen[i] = values[index + offsets[i]];
            }
            return offsets.length;
        }

        private int inBlock(int index, int[] position, float[] seen) {
            int count = 0;
            for (int i = 0; i < offsets.length; i++) {
                if (isInBlock(position, steps[i])) {
                    seen[count++] = values[index + offsets[i]];
                }
            }
            return count;
        }

        private boolean isInBlock(int[] position, int[] step) {
            for (int d = 0; d < size.length; d++) {
                int p = position[d] + step[d];
                if (p < 0 || p >= size[d]) {
                    return false;
                }
            }
            return true;
        }
    }
}
