package org.selfscope.image.phantom;

import java.util.SplittableRandom;

/**
 * Filaments as paths of nearly constant direction: the curvature is a mean-reverting random walk along the path, and so is the intensity,
 * as if labels were bound unevenly. In a volume they rise and sink slowly.
 */
final class Filaments implements Specimen {

    /** Plane area that a filament has on average, in square pixels. */
    private static final double AREA = 4500;

    /** In pixels. */
    private static final double LAYER = 25;

    private static final double STEP = 0.25;

    /** Over this length, in pixels, curvature and labelling are similar. */
    private static final double CORRELATION_LENGTH = 25;

    private static final double CURVATURE = 0.012;

    /** Of the steepest paths. */
    private static final double SLOPE = 0.3;

    /** Keeps the third dimension apart from the two that a plane has. */
    private static final long DEPTH = 0x4465707468L;

    private final PhantomGrid grid;

    private final SplittableRandom random;

    private final SplittableRandom deep;

    private final Points points = new Points();

    private final Drift[] drift;

    /** First point of each filament, and the number of points. */
    private final int[] first;

    Filaments(PhantomGrid grid, long seed) {
        this.grid = grid;
        this.random = new SplittableRandom(seed);
        this.deep = new SplittableRandom(seed ^ DEPTH);
        this.drift = new Drift[grid.objects(AREA, LAYER)];
        this.first = new int[drift.length + 1];
        SplittableRandom motion = Drift.random(seed);
        for (int i = 0; i < drift.length; i++) {
            drift[i] = Drift.random(grid, motion);
            addFilament();
            first[i + 1] = points.count();
        }
    }

    @Override
    public void draw(Volume volume, double frame) {
        for (int i = 0; i < drift.length; i++) {
            points.draw(first[i], first[i + 1], drift[i], frame, grid.aspect(), volume);
        }
    }

    /** From a point inside in both directions, so that filaments do not end at their densest place. */
    private void addFilament() {
        double x = random.nextDouble() * grid.width();
        double y = random.nextDouble() * grid.height();
        double z = deep.nextDouble() * grid.thickness();
        double direction = random.nextDouble() * 2 * StrictMath.PI;
        double slope = grid.depth() > 1 ? SLOPE * (2 * deep.nextDouble() - 1) : 0;
        double intensity = 0.12 + 0.5 * random.nextDouble() * random.nextDouble();
        addHalf(x, y, z, direction, slope, intensity);
        addHalf(x, y, z, direction + StrictMath.PI, -slope, intensity);
    }

    private void addHalf(double x0, double y0, double z0, double direction0, double slope, double intensity) {
        double x = x0;
        double y = y0;
        double z = z0;
        double direction = direction0;
        double bend = 0;
        double labelling = 0;
        double length = 60 + 260 * random.nextDouble();
        for (double done = 0; done < length; done += STEP) {
            bend = walk(bend);
            labelling = walk(labelling);
            direction += STEP * CURVATURE * bend;
            x += STEP * StrictMath.cos(direction);
            y += STEP * StrictMath.sin(direction);
            z += STEP * slope;
            points.add(x, y, z, STEP * intensity * (1 + 0.5 * StrictMath.tanh(labelling)));
        }
    }

    /** A step of a walk that returns to 0 and has about unit variance. */
    private double walk(double value) {
        double memory = 1 - STEP / CORRELATION_LENGTH;
        double uniformOfUnitVariance = (2 * random.nextDouble() - 1) * StrictMath.sqrt(3);
        return memory * value + StrictMath.sqrt(1 - memory * memory) * uniformOfUnitVariance;
    }
}
