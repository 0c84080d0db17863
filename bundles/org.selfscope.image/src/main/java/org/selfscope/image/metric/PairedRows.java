package org.selfscope.image.metric;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.util.Intervals;

/** Runs through an image and its reference side by side, row by row, in blocks of a fixed number of pixels, on all cores. */
final class PairedRows {

    /** Pixels in a block, about. It must not depend on the number of threads: the blocks say in which order sums are formed. */
    private static final int BLOCK = 1 << 17;

    private final Comparison comparison;

    private final long width;

    private final int piece;

    private final long piecesInRow;

    private final long pieces;

    private final long piecesInBlock;

    PairedRows(Comparison comparison) {
        RandomAccessibleInterval<?> pixels = comparison.image().pixels();
        this.comparison = comparison;
        width = pixels.dimension(0);
        piece = (int)Math.min(width, BLOCK);
        piecesInRow = (width + piece - 1) / piece;
        pieces = Intervals.numElements(pixels) / width * piecesInRow;
        piecesInBlock = BLOCK / piece;
    }

    /** Takes rows of the image and of the reference beside each other. */
    @FunctionalInterface
    interface RowVisitor {

        void add(double[] x, double[] y, int count);
    }

    /** A visitor for each block, in the order of the blocks: for sums in floating point. */
    <V extends RowVisitor> List<V> inOrder(Supplier<V> visitors) {
        return blocks().mapToObj(block -> {
            V visitor = visitors.get();
            visit(block, visitor);
            return visitor;
        }).toList();
    }

    /** Few visitors, which are merged in any order: for exact sums. */
    <V extends RowVisitor> V inAnyOrder(Supplier<V> visitors, BiConsumer<V, V> merge) {
        return blocks().collect(visitors, (visitor, block) -> visit(block, visitor), merge);
    }

    private LongStream blocks() {
        return LongStream.range(0, (pieces + piecesInBlock - 1) / piecesInBlock).parallel();
    }

    private void visit(long block, RowVisitor visitor) {
        comparison.cancellation().check();
        Side.RowSource image = comparison.image().rows();
        Side.RowSource reference = comparison.reference().rows();
        double[] x = new double[piece];
        double[] y = new double[piece];
        long end = Math.min(pieces, (block + 1) * piecesInBlock);
        for (long p = block * piecesInBlock; p < end; p++) {
            long from = p % piecesInRow * piece;
            int count = (int)Math.min(piece, width - from);
            image.read(p / piecesInRow, from, count, x);
            reference.read(p / piecesInRow, from, count, y);
            visitor.add(x, y, count);
        }
    }
}
