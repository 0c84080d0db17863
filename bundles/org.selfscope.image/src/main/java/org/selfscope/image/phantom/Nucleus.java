package org.selfscope.image.phantom;

import java.util.SplittableRandom;

/**
 * One nucleus: an ellipsoid whose radius in the plane varies smoothly with the angle. Lengths are in pixels of X.
 *
 * @param x centre
 * @param y centre
 * @param z centre
 * @param radius mean radius in the plane
 * @param elongation long half axis over mean radius
 * @param angle of the long axis
 * @param dents strength and phase of the second and third harmonic of the outline
 * @param intensity light per pixel
 * @param nucleoli dark spots: x, y and radius of each, relative to centre and mean radius; in the middle plane
 */
record Nucleus(double x, double y, double z, double radius, double elongation, double angle, double[] dents, double intensity,
    double[][] nucleoli) {

    /** Two nuclei whose centres are further apart never overlap. */
    static final double LARGEST = 44;

    /** Width of the edge in pixels. */
    private static final double EDGE = 0.7;

    /** Half axis along Z over mean radius: nuclei of cells on glass are flat. */
    private static final double FLATNESS = 0.6;

    static Nucleus random(PhantomGrid grid, SplittableRandom random, SplittableRandom deep) {
        double[] dents = {0.06 * random.nextDouble(), 7 * random.nextDouble(), 0.05 * random.nextDouble(), 7 * random.nextDouble()};
        double[][] nucleoli = new double[random.nextInt(4)][];
        for (int i = 0; i < nucleoli.length; i++) {
            double x = 0.9 * random.nextDouble() - 0.45;
            double y = 0.9 * random.nextDouble() - 0.45;
            nucleoli[i] = new double[]{x, y, 0.12 + 0.1 * random.nextDouble()};
        }
        return new Nucleus(random.nextDouble() * grid.width(), random.nextDouble() * grid.height(), deep.nextDouble() * grid.thickness(),
            10 + 7 * random.nextDouble(), 1 + 0.3 * random.nextDouble(), random.nextDouble() * StrictMath.PI, dents,
            0.35 + 0.65 * random.nextDouble(), nucleoli);
    }

    boolean overlaps(Nucleus other) {
        double inPlane = StrictMath.hypot(x - other.x, y - other.y);
        double distance = StrictMath.hypot(inPlane, (z - other.z) / FLATNESS);
        return distance < 0.95 * (radius * elongation + other.radius * other.elongation);
    }

    /**
     * Draws some rows of a plane.
     *
     * @param displacement of the nucleus and its texture, along X, Y and Z
     * @param aspect distance of planes in pixels of X
     * @param plane number of the plane
     * @param from first row
     * @param to row after the last
     */
    void draw(Volume volume, double[] displacement, Texture texture, double aspect, int plane, int from, int to) {
        double dz = plane * aspect - z - displacement[2];
        double reach = radius * elongation * 1.2 + 8 * EDGE;
        if (Math.abs(dz) > reach * FLATNESS) {
            return;
        }
        double centreX = x + displacement[0];
        double centreY = y + displacement[1];
        int left = Math.max(0, (int)Math.floor(centreX) - (int)Math.ceil(reach));
        int right = Math.min(volume.width() - 1, (int)Math.floor(centreX) + (int)Math.ceil(reach));
        int top = Math.max(from, (int)Math.floor(centreY) - (int)Math.ceil(reach));
        int bottom = Math.min(to - 1, (int)Math.floor(centreY) + (int)Math.ceil(reach));
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                double dx = column - centreX;
                double dy = row - centreY;
                double along = (dx * cos + dy * sin) / (radius * elongation);
                double across = (dy * cos - dx * sin) * elongation / radius;
                double density = texture.at(column - displacement[0], row - displacement[1], plane - displacement[2] / aspect);
                volume.add(column, row, plane, density * intensity * coverage(along, across, dz / (FLATNESS * radius)));
            }
        }
    }

    /** From 1 inside to 0 outside; less in nucleoli. Places are relative to the half axes. */
    private double coverage(double along, double across, double above) {
        double phi = StrictMath.atan2(across, along);
        double outline = 1 + dents[0] * StrictMath.cos(2 * phi + dents[1]) + dents[2] * StrictMath.cos(3 * phi + dents[3]);
        double coverage = inside(outline - Math.sqrt(along * along + across * across + above * above));
        for (double[] nucleolus : nucleoli) {
            double dx = along - nucleolus[0];
            double dy = across - nucleolus[1];
            coverage *= 1 - 0.6 * inside(nucleolus[2] - Math.sqrt(dx * dx + dy * dy + above * above));
        }
        return coverage;
    }

    /** @param depth below the surface, relative to the radius */
    private double inside(double depth) {
        return 1 / (1 + StrictMath.exp(-depth * radius / EDGE));
    }
}
