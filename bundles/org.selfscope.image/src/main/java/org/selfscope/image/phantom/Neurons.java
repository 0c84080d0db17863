package org.selfscope.image.phantom;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.selfscope.image.random.CounterRandom;

/**
 * Neurons in tissue: cell bodies with activity of their own in a smooth glow of fine processes, the neuropil, which follows the mean of all.
 * The whole field moves together, as a living brain does. After the simulation in X. Li et al., Nature Methods 18 (2021), with drawn cells
 * in place of recorded ones.
 */
final class Neurons implements Specimen {

    /** Standard deviation of the microscope's point spread function in the plane, in pixels. */
    static final double PSF_SIGMA = 1;

    /** Light everywhere, over that of a fully active cell. */
    static final float BACKGROUND = 0.25f;

    /** Plane area that a cell has on average, in square pixels. */
    private static final double AREA = 450;

    /** In pixels. */
    private static final double LAYER = 12;

    private static final double SMALLEST = 3;

    private static final double LARGEST = 5;

    /** How far beyond its radius a cell is drawn, in pixels. */
    private static final double REACH = 4;

    /** Mean light of the neuropil over that of a fully active cell. */
    private static final double NEUROPIL = 0.12;

    /** Standard deviation of the low-pass that makes it smooth, in pixels: that of exp(-600 f²). */
    private static final double NEUROPIL_SIGMA = 5.5;

    private static final double NEUROPIL_CONTRAST = 0.4;

    private final PhantomGrid grid;

    private final Activity activity;

    private final Cell[] cells;

    private final Texture neuropil;

    private final Drift drift;

    /** Places and radius in pixels of X. */
    private record Cell(double x, double y, double z, double radius, double light, Trace trace) {
    }

    Neurons(Activity activity, PhantomGrid grid, long seed) {
        this.grid = grid;
        this.activity = activity;
        SplittableRandom random = new SplittableRandom(seed);
        CounterRandom traces = new CounterRandom(seed);
        drift = Drift.random(grid, Drift.random(seed));
        cells = new Cell[grid.objects(AREA, LAYER)];
        for (int i = 0; i < cells.length; i++) {
            Trace trace = activity.indicator().trace(activity, grid.frameInterval(), traces.stream(i).key());
            cells[i] = new Cell(place(grid.width(), random), place(grid.height(), random), random.nextDouble() * grid.thickness(),
                SMALLEST + (LARGEST - SMALLEST) * random.nextDouble(), 0.6 + 0.4 * random.nextDouble(), trace);
        }
        neuropil = Texture.smooth(grid, NEUROPIL_SIGMA, NEUROPIL_CONTRAST, random);
    }

    /** Away from the border by the radius, where there is room. */
    private static double place(int size, SplittableRandom random) {
        double margin = Math.min(LARGEST, size / 4.0);
        return margin + random.nextDouble() * (size - 2 * margin);
    }

    @Override
    public void draw(Volume volume, double frame) {
        double left = activity.left(frame * grid.frameInterval());
        double[] light = new double[cells.length];
        double mean = 0;
        for (int i = 0; i < cells.length; i++) {
            light[i] = left * cells[i].trace.at((long)frame);
            mean += light[i] / cells.length;
        }
        draw(volume, light, NEUROPIL / 2 * (left + mean), frame);
    }

    @Override
    public void drawBrightest(Volume volume) {
        double[] light = new double[cells.length];
        Arrays.fill(light, 1);
        draw(volume, light, NEUROPIL, 0);
    }

    @Override
    public boolean varies() {
        return true;
    }

    private void draw(Volume volume, double[] light, double glow, double frame) {
        double[] shift = {drift.at(0, frame), drift.at(1, frame), drift.at(2, frame)};
        volume.drawBands((z, from, to) -> {
            drawNeuropil(volume, glow, shift, z, from, to);
            for (int i = 0; i < cells.length; i++) {
                draw(cells[i], cells[i].light * light[i], shift, volume, z, from, to);
            }
        });
    }

    private void drawNeuropil(Volume volume, double glow, double[] shift, int z, int from, int to) {
        for (int y = from; y < to; y++) {
            for (int x = 0; x < volume.width(); x++) {
                volume.add(x, y, z, glow * neuropil.at(x - shift[0], y - shift[1], z - shift[2] / grid.aspect()));
            }
        }
    }

    private void draw(Cell cell, double light, double[] shift, Volume volume, int z, int from, int to) {
        double reach = cell.radius + REACH;
        double x0 = cell.x + shift[0];
        double y0 = cell.y + shift[1];
        double dz = z * grid.aspect() - cell.z - shift[2];
        if (Math.abs(dz) > reach) {
            return;
        }
        int right = Math.min(volume.width() - 1, (int)Math.floor(x0 + reach));
        int bottom = Math.min(to - 1, (int)Math.floor(y0 + reach));
        for (int y = Math.max(from, (int)Math.ceil(y0 - reach)); y <= bottom; y++) {
            for (int x = Math.max(0, (int)Math.ceil(x0 - reach)); x <= right; x++) {
                double distance = Math.sqrt((x - x0) * (x - x0) + (y - y0) * (y - y0) + dz * dz);
                if (distance <= reach) {
                    volume.add(x, y, z, light * activity.indicator().profile(distance, cell.radius));
                }
            }
        }
    }
}
