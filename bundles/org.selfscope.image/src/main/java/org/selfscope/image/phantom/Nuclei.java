package org.selfscope.image.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Nuclei as distorted ellipses that hardly overlap, with coarse and fine chromatin texture and dark nucleoli, blurred by the point spread
 * function, on a background with a little light from out of focus.
 */
final class Nuclei {

    /** Plane area a nucleus is tried to be put into, in square pixels. */
    private static final double AREA = 1300;

    private static final double HAZE_SIGMA = 14;

    private static final double HAZE = 0.08;

    private static final double BACKGROUND = 0.03;

    private final Canvas canvas;

    private final SplittableRandom random;

    Nuclei(Canvas canvas, SplittableRandom random) {
        this.canvas = canvas;
        this.random = random;
    }

    void draw() {
        Canvas bodies = new Canvas(canvas.width(), canvas.height());
        for (Nucleus nucleus : place()) {
            nucleus.draw(bodies);
        }
        Canvas coarse = texture(4, 0.22);
        Canvas fine = texture(1.2, 0.16);
        float[] light = bodies.values();
        for (int i = 0; i < light.length; i++) {
            light[i] *= Math.max(0.1f, 1 + coarse.values()[i] + fine.values()[i]);
        }
        Canvas sharp = bodies.blurred(Phantom.PSF_SIGMA);
        canvas.add(sharp, 1);
        canvas.add(sharp.blurred(HAZE_SIGMA), HAZE);
        canvas.add(BACKGROUND);
    }

    /** Tries random places and keeps those that are free. */
    private List<Nucleus> place() {
        List<Nucleus> placed = new ArrayList<>();
        int tries = 1 + (int)(canvas.values().length / AREA);
        for (int i = 0; i < tries; i++) {
            Nucleus candidate = Nucleus.random(canvas.width(), canvas.height(), random);
            if (placed.stream().noneMatch(candidate::overlaps)) {
                placed.add(candidate);
            }
        }
        return placed;
    }

    /** Smooth noise with a standard deviation of about {@code strength}. */
    private Canvas texture(double sigma, double strength) {
        Canvas white = new Canvas(canvas.width(), canvas.height());
        // A Gaussian filter divides the deviation of white noise by 2 sqrt(pi) sigma; that of uniform -1..1 is 1 / sqrt(3).
        double amplitude = strength * 2 * StrictMath.sqrt(3 * StrictMath.PI) * sigma;
        for (int i = 0; i < white.values().length; i++) {
            white.values()[i] = (float)(amplitude * (2 * random.nextDouble() - 1));
        }
        return white.blurred(sigma);
    }
}
