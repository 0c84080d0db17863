package org.selfscope.image.phantom;

import java.util.SplittableRandom;

/**
 * One nucleus: an ellipse whose radius varies smoothly with the angle.
 *
 * @param x centre
 * @param y centre
 * @param radius mean radius in pixels
 * @param elongation long half axis over mean radius
 * @param angle of the long axis
 * @param dents strength and phase of the second and third harmonic of the outline
 * @param intensity light per pixel
 * @param nucleoli dark spots: x, y and radius of each, relative to centre and mean radius
 */
record Nucleus(double x, double y, double radius, double elongation, double angle, double[] dents, double intensity, double[][] nucleoli) {

    /** Width of the edge in pixels. */
    private static final double EDGE = 0.7;

    static Nucleus random(int width, int height, SplittableRandom random) {
        double[] dents = {0.06 * random.nextDouble(), 7 * random.nextDouble(), 0.05 * random.nextDouble(), 7 * random.nextDouble()};
        double[][] nucleoli = new double[random.nextInt(4)][];
        for (int i = 0; i < nucleoli.length; i++) {
            double x = 0.9 * random.nextDouble() - 0.45;
            double y = 0.9 * random.nextDouble() - 0.45;
            nucleoli[i] = new double[]{x, y, 0.12 + 0.1 * random.nextDouble()};
        }
        return new Nucleus(random.nextDouble() * width, random.nextDouble() * height, 10 + 7 * random.nextDouble(),
            1 + 0.3 * random.nextDouble(), random.nextDouble() * StrictMath.PI, dents, 0.35 + 0.65 * random.nextDouble(), nucleoli);
    }

    boolean overlaps(Nucleus other) {
        double distance = StrictMath.hypot(x - other.x, y - other.y);
        return distance < 0.95 * (radius * elongation + other.radius * other.elongation);
    }

    void draw(Canvas canvas) {
        int reach = (int)StrictMath.ceil(radius * elongation * 1.2 + 8 * EDGE);
        int left = Math.max(0, (int)x - reach);
        int right = Math.min(canvas.width() - 1, (int)x + reach);
        int top = Math.max(0, (int)y - reach);
        int bottom = Math.min(canvas.height() - 1, (int)y + reach);
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                canvas.add(column, row, intensity * coverage(column - x, row - y));
            }
        }
    }

    /** From 1 inside to 0 outside; less in nucleoli. */
    private double coverage(double dx, double dy) {
        double along = (dx * StrictMath.cos(angle) + dy * StrictMath.sin(angle)) / (radius * elongation);
        double across = (dy * StrictMath.cos(angle) - dx * StrictMath.sin(angle)) * elongation / radius;
        double phi = StrictMath.atan2(across, along);
        double outline = 1 + dents[0] * StrictMath.cos(2 * phi + dents[1]) + dents[2] * StrictMath.cos(3 * phi + dents[3]);
        double coverage = inside(outline - StrictMath.hypot(along, across));
        for (double[] nucleolus : nucleoli) {
            double distance = StrictMath.hypot(along - nucleolus[0], across - nucleolus[1]);
            coverage *= 1 - 0.6 * inside(nucleolus[2] - distance);
        }
        return coverage;
    }

    /** @param depth below the surface, relative to the radius */
    private double inside(double depth) {
        return 1 / (1 + StrictMath.exp(-depth * radius / EDGE));
    }
}
