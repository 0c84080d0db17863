package org.selfscope.image.analyze;

/**
 * Noise that whole rows or columns share, as of amplifiers of their own, or of a flickering lamp behind a scanner.
 *
 * @param rows part of the noise variance that the pixels of a row share however far apart they are, 0..1
 * @param columns likewise of columns
 */
public record Banding(double rows, double columns) {

    /** A smaller part cannot be seen. */
    public static final double VISIBLE = 0.02;

    /** Sums over patches. */
    static final class Sum {

        /** Pixels between the two halves of a line, so that they share nothing but what the whole line does. */
        private static final int GAP = 8;

        private double rowProducts;

        private double rowSquares;

        private double columnProducts;

        private double columnSquares;

        void add(Patch patch) {
            double[] rows = sums(patch.secondDifference(0, 1), 1);
            double[] columns = sums(patch.secondDifference(1, 0), 0);
            if (Double.isFinite(rows[1] + columns[1])) {
                rowProducts += rows[0];
                rowSquares += rows[1];
                columnProducts += columns[0];
                columnSquares += columns[1];
            }
        }

        void add(Sum other) {
            rowProducts += other.rowProducts;
            rowSquares += other.rowSquares;
            columnProducts += other.columnProducts;
            columnSquares += other.columnSquares;
        }

        /** Products of the means of the halves of all lines, and mean squares. @param along 1 for rows, 0 for columns */
        private static double[] sums(Patch patch, int along) {
            int lines = along == 1 ? patch.height() : patch.width();
            int length = along == 1 ? patch.width() : patch.height();
            int half = (length - GAP) / 2;
            double products = 0;
            double squares = 0;
            for (int line = 1; line < lines - 1 && half > 0; line++) {
                double first = 0;
                double second = 0;
                for (int i = 0; i < half; i++) {
                    double a = patch.values()[place(line, i, along, patch)];
                    double b = patch.values()[place(line, length - 1 - i, along, patch)];
                    first += a;
                    second += b;
                    squares += (a * a + b * b) / (2 * half);
                }
                products += first * second / half / half;
            }
            return new double[]{products, squares};
        }

        private static int place(int line, int i, int along, Patch patch) {
            return along == 1 ? line * patch.width() + i : i * patch.width() + line;
        }

        Banding banding() {
            return new Banding(part(rowProducts, rowSquares), part(columnProducts, columnSquares));
        }

        private static double part(double products, double squares) {
            return squares > 0 ? Math.max(0, Math.min(1, products / squares)) : 0;
        }
    }
}
