package org.selfscope.image.phantom;

import java.util.SplittableRandom;

/** Beads far below the resolution: points of similar brightness at random places. */
final class Beads implements Specimen {

    /** Plane area that a bead has on average, in square pixels. */
    private static final double AREA = 700;

    /** In pixels. */
    private static final double LAYER = 25;

    /** Light of a bead relative to that of the brightest. */
    private static final double DIMMEST = 0.6;

    private final PhantomGrid grid;

    private final Points points = new Points();

    private final Drift[] drift;

    Beads(PhantomGrid grid, long seed) {
        this.grid = grid;
        SplittableRandom random = new SplittableRandom(seed);
        SplittableRandom motion = Drift.random(seed);
        drift = new Drift[grid.objects(AREA, LAYER)];
        for (int i = 0; i < drift.length; i++) {
            drift[i] = Drift.random(grid, motion);
            points.add(place(grid.width(), random), place(grid.height(), random), random.nextDouble() * grid.thickness(),
                DIMMEST + (1 - DIMMEST) * random.nextDouble());
        }
    }

    private static double place(int size, SplittableRandom random) {
        return random.nextDouble() * (size - 1);
    }

    @Override
    public void draw(Volume volume, double frame) {
        for (int i = 0; i < drift.length; i++) {
            points.draw(i, i + 1, drift[i], frame, grid.aspect(), volume);
        }
    }
}
