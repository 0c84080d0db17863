package org.selfscope.image.phantom;

import java.util.SplittableRandom;

/** Vesicles with labelled membranes: hollow spheres, in a plane cut at their equators, so that small ones look filled. */
final class Vesicles implements Specimen {

    /** Plane area that a vesicle has on average, in square pixels. */
    private static final double AREA = 650;

    /** In pixels. */
    private static final double LAYER = 15;

    private static final double SMALLEST = 1.5;

    private static final double LARGEST = 6;

    /** Standard deviation of the light across a membrane, in pixels. */
    private static final double MEMBRANE = 0.6;

    /** How far from a membrane it is drawn, in its standard deviations. */
    private static final double REACH = 4;

    private final PhantomGrid grid;

    private final Vesicle[] vesicles;

    /** Places and radius in pixels of X. */
    private record Vesicle(double x, double y, double z, double radius, double light, Drift drift) {
    }

    Vesicles(PhantomGrid grid, long seed) {
        this.grid = grid;
        SplittableRandom random = new SplittableRandom(seed);
        SplittableRandom motion = Drift.random(seed);
        vesicles = new Vesicle[grid.objects(AREA, LAYER)];
        for (int i = 0; i < vesicles.length; i++) {
            double small = random.nextDouble();
            vesicles[i] = new Vesicle(random.nextDouble() * grid.width(), random.nextDouble() * grid.height(),
                random.nextDouble() * grid.thickness(), SMALLEST + (LARGEST - SMALLEST) * small * small, 0.3 + 0.7 * random.nextDouble(),
                Drift.random(grid, motion));
        }
    }

    @Override
    public void draw(Volume volume, double frame) {
        double[][] centres = new double[vesicles.length][];
        for (int i = 0; i < vesicles.length; i++) {
            Vesicle v = vesicles[i];
            centres[i] = new double[]{v.x + v.drift.at(0, frame), v.y + v.drift.at(1, frame), v.z + v.drift.at(2, frame)};
        }
        volume.drawBands((z, from, to) -> {
            for (int i = 0; i < vesicles.length; i++) {
                draw(vesicles[i], centres[i], z, from, to, volume);
            }
        });
    }

    private void draw(Vesicle vesicle, double[] centre, int z, int from, int to, Volume volume) {
        double reach = vesicle.radius + REACH * MEMBRANE;
        double dz = z * grid.aspect() - centre[2];
        if (Math.abs(dz) > reach) {
            return;
        }
        int left = Math.max(0, (int)Math.ceil(centre[0] - reach));
        int right = Math.min(volume.width() - 1, (int)Math.floor(centre[0] + reach));
        int top = Math.max(from, (int)Math.ceil(centre[1] - reach));
        int bottom = Math.min(to - 1, (int)Math.floor(centre[1] + reach));
        for (int y = top; y <= bottom; y++) {
            double across = (y - centre[1]) * (y - centre[1]) + dz * dz;
            for (int x = left; x <= right; x++) {
                double distance = (Math.sqrt((x - centre[0]) * (x - centre[0]) + across) - vesicle.radius) / MEMBRANE;
                if (Math.abs(distance) <= REACH) {
                    volume.add(x, y, z, vesicle.light * StrictMath.exp(-distance * distance / 2));
                }
            }
        }
    }
}
