package org.selfscope.image.deconvolve;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.selfscope.image.Lattice;
import org.selfscope.image.Watch;
import org.selfscope.image.convolution.Convolution;
import org.selfscope.image.psf.Psf;

/** The object as estimated so far, with its margins. Not thread-safe, but uses all cores. */
final class Estimate {

    /**
     * Where less than this part of the light of a sample falls into the image, the image does not tell: there the estimate hardly changes.
     * NB: with it, the likelihood still rises with every step.
     */
    private static final float INERTIA = 1e-4f;

    /** The least that the total variation leaves of the divisor. */
    private static final float LEAST = 0.1f;

    /** Part of the mean light that an image has at least, so that nothing is divided by 0. */
    static final double DARK = 1e-6;

    /** Part of the preparations after which the convolution is ready. */
    private static final double PREPARED = 0.3;

    private static final double HALF = 0.5;

    /** Samples that a thread does at once. */
    static final int PART = 1 << 14;

    private final RichardsonLucy settings;

    private final Observation observation;

    private final Convolution convolution;

    /** The part of the light of every sample that falls on pixels that count. */
    private final float[] sensitivity;

    private final float least;

    private final Extrapolation extrapolation;

    private float[] object;

    /** Takes the next object. */
    private float[] spare;

    /** The image of the object, without background, if it is known; room for it else. */
    private final float[] image;

    private boolean isImageKnown;

    /** @param start light of each sample. @param watch for the preparations, which take about as long as an iteration */
    Estimate(RichardsonLucy settings, Observation observation, Psf psf, double start, Watch watch) {
        this.settings = settings;
        this.observation = observation;
        int[] radius = psf.radius();
        int[] objectSize = observation.size().clone();
        Arrays.setAll(objectSize, d -> Math.addExact(objectSize[d], 2 * radius[d]));
        this.convolution = Convolution.of(psf, objectSize, watch.part(0, PREPARED));
        this.object = new float[Arrays.stream(objectSize).reduce(1, Math::multiplyExact)];
        this.sensitivity = new float[object.length];
        float[] weights = observation.weights() == null ? ones(observation.values().length) : observation.weights();
        convolution.adjoint(weights, sensitivity, watch.part(PREPARED, 1));
        Arrays.fill(object, (float)start);
        this.spare = new float[object.length];
        this.image = new float[observation.values().length];
        // NB: the image of a constant object is as constant.
        Arrays.fill(image, (float)start);
        this.isImageKnown = true;
        this.least = (float)Math.max(start * DARK, Float.MIN_NORMAL);
        this.extrapolation = settings.accelerated() ? new Extrapolation() : null;
    }

    private static float[] ones(int length) {
        float[] ones = new float[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** One iteration. NB: good for nothing after it was cancelled. */
    void advance(Watch watch) {
        float[] from = extrapolation == null ? object : extrapolation.from(object);
        if (!isImageKnown || from != object) {
            convolution.forward(from, image, watch.part(0, HALF));
        }
        isImageKnown = false;
        parts(image.length, this::divide);
        float[] next = spare;
        convolution.adjoint(image, next, watch.part(HALF, 1));
        watch.cancellation().check();
        Curvature curvature = settings.totalVariation() > 0 ? new Curvature(from, convolution.objectSize(), (float)settings.totalVariation()) : null;
        parts(next.length, (first, last) -> update(next, from, curvature, first, last));
        spare = extrapolation == null ? object : extrapolation.moved(object, from, next);
        object = next;
    }

    /**
     * The image that is expected of the object as it is, without noise. Not to be changed, and good until the next iteration.
     *
     * @return without the background
     */
    float[] image(Watch watch) {
        if (!isImageKnown) {
            convolution.forward(object, image, watch);
            isImageKnown = true;
        }
        return image;
    }

    /** A copy of the object, as large as the image. */
    float[] object() {
        int[] size = observation.size();
        int[] radius = convolution.psf().radius();
        long[] strides = Lattice.strides(convolution.objectSize());
        int first = 0;
        for (int d = 0; d < size.length; d++) {
            first += radius[d] * (int)strides[d];
        }
        float[] inner = new float[observation.values().length];
        long[] rows = new Lattice(size, strides).rows();
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(object, first + (int)rows[row], inner, row * size[0], size[0]);
        }
        return inner;
    }

    /** With the margins. Not to be changed, and good for one more iteration. */
    float[] objectWithMargins() {
        return object;
    }

    /** Not to be changed. */
    float[] sensitivity() {
        return sensitivity;
    }

    /** From the expected image to what the measured one is of it. */
    private void divide(int first, int last) {
        float background = (float)settings.background();
        float[] values = observation.values();
        float[] weights = observation.weights();
        for (int i = first; i < last; i++) {
            image[i] = values[i] / Math.max(least, image[i] + background);
        }
        for (int i = first; weights != null && i < last; i++) {
            image[i] *= weights[i];
        }
    }

    /**
     * From the correction to the next object. The total variation counts as much as the image tells about a sample. NB: rounding of Fourier
     * transforms can make a correction negative.
     */
    private void update(float[] next, float[] from, Curvature curvature, int first, int last) {
        if (curvature == null) {
            for (int i = first; i < last; i++) {
                next[i] = from[i] * (Math.max(0, next[i]) + INERTIA) / (Math.max(0, sensitivity[i]) + INERTIA);
            }
            return;
        }
        float weight = (float)settings.totalVariation();
        for (int i = first; i < last; i++) {
            float seen = Math.max(0, sensitivity[i]) + INERTIA;
            next[i] = from[i] * (Math.max(0, next[i]) + INERTIA) / (seen * Math.max(LEAST, 1 - weight * curvature.at(i)));
        }
    }

    /** Does samples part by part, in parallel. */
    static void parts(int length, Part part) {
        int count = (length + PART - 1) / PART;
        IntStream.range(0, count).parallel().forEach(i -> part.at(i * PART, Math.min(length, (i + 1) * PART)));
    }

    @FunctionalInterface
    interface Part {

        void at(int first, int last);
    }
}
