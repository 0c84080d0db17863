package org.selfscope.image.metric;

/** The correlations of the traces of all active pixels; see {@link TemporalCorrelation}. Memory follows from a field, not from the movie. */
final class TraceCorrelations {

    /** From -1 to 1. */
    private final long[] histogram = new long[1 << 17];

    private double sum;

    private long count;

    /** @throws org.selfscope.image.RestorationException of kind IMAGE if there are fewer than two frames */
    static TraceCorrelations of(Comparison comparison) {
        Movie movie = Movie.of(comparison, 2);
        double least = TemporalCorrelation.ACTIVE * (comparison.moments().maxY() - comparison.moments().minY());
        TraceCorrelations all = new TraceCorrelations();
        int height = movie.fieldRows();
        movie.forEachField(height, first -> all.add(new Field(movie, first, movie.heightAt(first, height)), least));
        return all;
    }

    private void add(Field field, double least) {
        field.sum();
        for (int i = 0; i < field.xx.length; i++) {
            if (field.deviation(i) >= least && least > 0) {
                double r = field.correlation(i);
                sum += r;
                count++;
                histogram[(int)Math.min(histogram.length - 1, (r + 1) / 2 * histogram.length)]++;
            }
        }
    }

    long count() {
        return count;
    }

    double mean() {
        return sum / count;
    }

    /** That of the lower of two in the middle, as the middle of its bin. */
    double median() {
        long before = 0;
        int bin = -1;
        while (before < (count + 1) / 2) {
            before += histogram[++bin];
        }
        return bin == histogram.length - 1 ? 1 : (bin + 0.5) / histogram.length * 2 - 1;
    }

    /** Sums over time about the first frame, so that large offsets do no harm. */
    private static final class Field {

        private final Movie movie;

        private final long first;

        private final int height;

        private final double[] x0;

        private final double[] y0;

        private final double[] x;

        private final double[] y;

        private final double[] xx;

        private final double[] xy;

        private final double[] yy;

        Field(Movie movie, long first, int height) {
            this.movie = movie;
            this.first = first;
            this.height = height;
            int pixels = movie.width() * height;
            x0 = new double[pixels];
            y0 = new double[pixels];
            x = new double[pixels];
            y = new double[pixels];
            xx = new double[pixels];
            xy = new double[pixels];
            yy = new double[pixels];
        }

        void sum() {
            movie.visit(first, height, 0, (offset, rowX, rowY) -> {
                System.arraycopy(rowX, 0, x0, offset, rowX.length);
                System.arraycopy(rowY, 0, y0, offset, rowY.length);
            });
            for (long t = 1; t < movie.frames(); t++) {
                movie.visit(first, height, t, this::add);
            }
        }

        private void add(int offset, double[] rowX, double[] rowY) {
            for (int j = 0; j < rowX.length; j++) {
                int i = offset + j;
                double dx = rowX[j] - x0[i];
                double dy = rowY[j] - y0[i];
                x[i] += dx;
                y[i] += dy;
                xx[i] += dx * dx;
                xy[i] += dx * dy;
                yy[i] += dy * dy;
            }
        }

        double deviation(int i) {
            return Math.sqrt(Math.max(0, yy[i] - y[i] * y[i] / movie.frames()) / movie.frames());
        }

        double correlation(int i) {
            double vx = xx[i] - x[i] * x[i] / movie.frames();
            double vy = yy[i] - y[i] * y[i] / movie.frames();
            double covariance = xy[i] - x[i] * y[i] / movie.frames();
            return vx > 0 && vy > 0 ? Math.max(-1, Math.min(1, covariance / Math.sqrt(vx * vy))) : 0;
        }
    }
}
