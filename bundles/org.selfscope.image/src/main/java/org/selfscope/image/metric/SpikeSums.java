package org.selfscope.image.metric;

import java.util.Arrays;
import java.util.concurrent.atomic.DoubleAccumulator;

/** Sums over the events of {@link Spikes}. A few planes of each movie are in memory. */
final class SpikeSums {

    /** Smallest peak that can be an event, relative to the range of the reference. */
    static final double LEAST = 0.1;

    /** Frames on either side of an event that are looked at. */
    private static final int REACH = 3;

    private static final int WINDOW = 2 * REACH + 1;

    private final Movie movie;

    private final int width;

    private final int height;

    private double products;

    private double squares;

    private double timeErrors;

    private long events;

    private SpikeSums(Movie movie) {
        this.movie = movie;
        width = movie.width();
        height = movie.planeRows();
    }

    /** @throws org.selfscope.image.RestorationException of kind IMAGE if there are fewer than three frames */
    static SpikeSums of(Comparison comparison) {
        SpikeSums sums = new SpikeSums(Movie.of(comparison, 3));
        double range = comparison.moments().maxY() - comparison.moments().minY();
        double largest = sums.largestPeak();
        if (largest > 0 && largest >= LEAST * range) {
            sums.movie.forEachField(sums.height, first -> sums.add(first, largest / 2));
        }
        return sums;
    }

    double amplitude() {
        return products / squares;
    }

    double timeError() {
        return timeErrors / events;
    }

    long events() {
        return events;
    }

    /** The last planes of both movies; frame t is at t mod the window. */
    private final class Planes {

        private final double[][] x = new double[WINDOW][width * height];

        private final double[][] y = new double[WINDOW][width * height];

        void read(long first, long frame) {
            int slot = slot(frame);
            movie.visit(first, height, frame, (offset, rowX, rowY) -> {
                System.arraycopy(rowX, 0, x[slot], offset, width);
                System.arraycopy(rowY, 0, y[slot], offset, width);
            });
        }

        double peak(long frame, int i) {
            return y[slot(frame)][i] - Math.max(y[slot(frame - 1)][i], y[slot(frame + 1)][i]);
        }

        double amplitude(double[][] values, long frame, int i) {
            return values[slot(frame)][i] - (values[slot(frame - 1)][i] + values[slot(frame + 1)][i]) / 2;
        }

        private int slot(long frame) {
            return (int)(frame % WINDOW);
        }
    }

    private double largestPeak() {
        DoubleAccumulator largest = new DoubleAccumulator(Math::max, 0);
        Planes planes = new Planes();
        movie.forEachField(height, first -> {
            planes.read(first, 0);
            planes.read(first, 1);
            for (long t = 1; t < movie.frames() - 1; t++) {
                planes.read(first, t + 1);
                for (int i = 0; i < width * height; i++) {
                    largest.accumulate(planes.peak(t, i));
                }
            }
        });
        return largest.get();
    }

    private void add(long first, double threshold) {
        Planes planes = new Planes();
        for (long read = 0; read < movie.frames() + REACH; read++) {
            if (read < movie.frames()) {
                planes.read(first, read);
            }
            long t = read - REACH;
            if (t >= 1 && t < movie.frames() - 1) {
                add(planes, t, threshold);
            }
        }
    }

    private void add(Planes planes, long frame, double threshold) {
        boolean[] isEvent = new boolean[width * height];
        for (int i = 0; i < isEvent.length; i++) {
            isEvent[i] = planes.peak(frame, i) >= threshold;
        }
        for (int i = 0; i < isEvent.length; i++) {
            if (isEvent[i]) {
                addEvent(planes, frame, group(isEvent, i));
            }
        }
    }

    /** The pixels that touch each other, also at corners; they are taken out. */
    private int[] group(boolean[] isEvent, int start) {
        int[] group = {start};
        int count = 1;
        isEvent[start] = false;
        for (int next = 0; next < count; next++) {
            int x = group[next] % width;
            int y = group[next] / width;
            for (int j = 0; j < 9; j++) {
                int nx = x + j % 3 - 1;
                int ny = y + j / 3 - 1;
                if (nx >= 0 && ny >= 0 && nx < width && ny < height && isEvent[nx + width * ny]) {
                    isEvent[nx + width * ny] = false;
                    group = count == group.length ? Arrays.copyOf(group, 2 * count) : group;
                    group[count++] = nx + width * ny;
                }
            }
        }
        return Arrays.copyOf(group, count);
    }

    private void addEvent(Planes planes, long frame, int[] pixels) {
        double[] trace = new double[WINDOW];
        for (int i : pixels) {
            double amplitude = planes.amplitude(planes.y, frame, i);
            products += amplitude * planes.amplitude(planes.x, frame, i);
            squares += amplitude * amplitude;
            for (int lag = -REACH; lag <= REACH; lag++) {
                trace[lag + REACH] += amplitude * (isInside(frame + lag) ? planes.x[planes.slot(frame + lag)][i] : 0);
            }
        }
        int best = 0;
        for (int lag = -REACH; lag <= REACH; lag++) {
            if (isInside(frame + lag) && trace[lag + REACH] > trace[best + REACH]) {
                best = lag;
            }
        }
        timeErrors += Math.abs(best);
        events++;
    }

    private boolean isInside(long frame) {
        return frame >= 0 && frame < movie.frames();
    }
}
