package org.selfscope.image.analyze;

import java.util.ArrayList;
import java.util.List;

/** Cuts a patch into blocks and measures them. */
final class BlockScan {

    /** Width and height of a block, in pixels. */
    static final int SIZE = 8;

    /** Largest distance of pixels whose correlation is measured. */
    static final int LAGS = 3;

    /** Pixels at the border of a patch that are in no block: what filters and distances need. */
    static final int MARGIN = LAGS;

    /** Smallest patch with a block. */
    static final int SMALLEST = SIZE + 2 * MARGIN;

    /** Width of the frame around a block. */
    private static final int FRAME = 4;

    private final Patch level;

    private final double[] integral;

    private final double[] texture;

    private final double[] acrossY;

    private final double[] sharpAcrossY;

    private final double[] acrossX;

    private final double[] sharpAcrossX;

    private final double[] falling;

    private final double[] rising;

    private final ValueRange range;

    /** @param range of all values */
    private BlockScan(Patch level, ValueRange range) {
        this.level = level;
        this.range = range;
        integral = level.integral();
        acrossY = level.secondDifference(0, 1).values();
        sharpAcrossY = sixthDifference(level, 0, 1);
        acrossX = level.secondDifference(1, 0).values();
        sharpAcrossX = sixthDifference(level, 1, 0);
        texture = level.secondDifference(2, 0).secondDifference(0, 2).values();
        falling = level.secondDifference(1, -1).values();
        rising = level.secondDifference(1, 1).values();
    }

    /** Structures that are blurred by a microscope have even less of the highest frequency after three second differences. */
    private static double[] sixthDifference(Patch patch, int dx, int dy) {
        return patch.secondDifference(dx, dy).secondDifference(dx, dy).secondDifference(dx, dy).values();
    }

    /** The blocks of a patch; none where a value is not finite, or the patch is too small. */
    static List<Block> of(Patch level, ValueRange range) {
        List<Block> blocks = new ArrayList<>();
        BlockScan scan = new BlockScan(level, range);
        for (int y = MARGIN; y + SIZE + MARGIN <= level.height(); y += SIZE) {
            for (int x = MARGIN; x + SIZE + MARGIN <= level.width(); x += SIZE) {
                Block block = scan.block(x, y);
                if (Double.isFinite(block.texture() + block.surround() + block.alongX().sharp()[0] + block.alongY().sharp()[0])) {
                    blocks.add(block);
                }
            }
        }
        return blocks;
    }

    private Block block(int x, int y) {
        int width = level.width();
        double inside = sum(x, y, x + SIZE, y + SIZE);
        int left = Math.max(0, x - FRAME);
        int top = Math.max(0, y - FRAME);
        int right = Math.min(width, x + SIZE + FRAME);
        int bottom = Math.min(level.height(), y + SIZE + FRAME);
        double around = (sum(left, top, right, bottom) - inside) / ((right - left) * (bottom - top) - SIZE * SIZE);
        return new Block(around, product(texture, x, y, 0), new Block.Products(products(acrossY, x, y, 1), products(sharpAcrossY, x, y, 1)),
            new Block.Products(products(acrossX, x, y, width), products(sharpAcrossX, x, y, width)), diagonal(x, y), share(x, y, range.lowest()), share(x, y, range.highest()));
    }

    private double[] diagonal(int x, int y) {
        int width = level.width();
        return new double[]{(product(falling, x, y, 0) + product(rising, x, y, 0)) / 2,
            (product(falling, x, y, width + 1) + product(rising, x, y, width - 1)) / 2};
    }

    private double[] products(double[] values, int x, int y, int step) {
        double[] products = new double[LAGS + 1];
        for (int lag = 0; lag <= LAGS; lag++) {
            products[lag] = product(values, x, y, lag * step);
        }
        return products;
    }

    private double product(double[] values, int left, int top, int distance) {
        double sum = 0;
        for (int y = top; y < top + SIZE; y++) {
            for (int i = y * level.width() + left, end = i + SIZE; i < end; i++) {
                sum += values[i] * values[i + distance];
            }
        }
        return sum / (SIZE * SIZE);
    }

    private double sum(int left, int top, int right, int bottom) {
        int w = level.width() + 1;
        return integral[bottom * w + right] - integral[top * w + right] - integral[bottom * w + left] + integral[top * w + left];
    }

    private double share(int left, int top, double value) {
        int count = 0;
        for (int y = top; y < top + SIZE; y++) {
            for (int i = y * level.width() + left, end = i + SIZE; i < end; i++) {
                count += level.values()[i] == value ? 1 : 0;
            }
        }
        return (double)count / (SIZE * SIZE);
    }
}
