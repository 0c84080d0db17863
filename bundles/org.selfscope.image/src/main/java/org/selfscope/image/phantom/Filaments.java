package org.selfscope.image.phantom;

import java.util.SplittableRandom;

/**
 * Filaments as paths of nearly constant direction: the curvature is a mean-reverting random walk along the path, and so is the intensity,
 * as if labels were bound unevenly. Sharp paths are blurred by the point spread function; a little of the light is far out of focus.
 */
final class Filaments {

    /** Plane area that a filament has on average, in square pixels. */
    private static final double AREA = 4500;

    private static final double STEP = 0.25;

    /** Over this length, in pixels, curvature and labelling are similar. */
    private static final double CORRELATION_LENGTH = 25;

    private static final double CURVATURE = 0.012;

    private static final double HAZE_SIGMA = 12;

    private static final double HAZE = 0.35;

    private static final double BACKGROUND = 0.012;

    private final Canvas canvas;

    private final SplittableRandom random;

    Filaments(Canvas canvas, SplittableRandom random) {
        this.canvas = canvas;
        this.random = random;
    }

    void draw() {
        Canvas paths = new Canvas(canvas.width(), canvas.height());
        int count = 1 + (int)(canvas.values().length / AREA);
        for (int i = 0; i < count; i++) {
            drawFilament(paths);
        }
        Canvas sharp = paths.blurred(Phantom.PSF_SIGMA);
        canvas.add(sharp, 1);
        canvas.add(sharp.blurred(HAZE_SIGMA), HAZE);
        canvas.add(BACKGROUND);
    }

    /** From a point inside in both directions, so that filaments do not end at their densest place. */
    private void drawFilament(Canvas paths) {
        double x = random.nextDouble() * canvas.width();
        double y = random.nextDouble() * canvas.height();
        double direction = random.nextDouble() * 2 * StrictMath.PI;
        double intensity = 0.12 + 0.5 * random.nextDouble() * random.nextDouble();
        drawHalf(paths, x, y, direction, intensity);
        drawHalf(paths, x, y, direction + StrictMath.PI, intensity);
    }

    private void drawHalf(Canvas paths, double x0, double y0, double direction0, double intensity) {
        double x = x0;
        double y = y0;
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
            paths.addPoint(x, y, STEP * intensity * (1 + 0.5 * StrictMath.tanh(labelling)));
        }
    }

    /** A step of a walk that returns to 0 and has about unit variance. */
    private double walk(double value) {
        double memory = 1 - STEP / CORRELATION_LENGTH;
        double uniformOfUnitVariance = (2 * random.nextDouble() - 1) * StrictMath.sqrt(3);
        return memory * value + StrictMath.sqrt(1 - memory * memory) * uniformOfUnitVariance;
    }
}
