package org.selfscope.image.analyze;

import java.util.List;
import java.util.Optional;

import org.selfscope.image.denoise.Anscombe;

/**
 * How the noise grows with brightness: {@code variance = gain (mean - offset) + readNoise²}. One image or movie gives this line, hence the
 * gain, and {@code intercept = readNoise² - gain * offset}. Offset and read noise cannot be told apart without the grey value of darkness:
 * where it is not given, it is taken from the darkest part of the image, so that the read noise includes the photon noise of what light
 * there is.
 *
 * @param gain grey values per detected photon (electron); of detectors that multiply electrons, times the excess noise factor
 * @param intercept of the line at grey value 0, in squared grey values
 * @param offset grey value without light
 * @param offsetIsKnown whether it was given; else it is an upper bound, and so is the read noise
 * @param readNoise standard deviation of the noise without light, in grey values, without that of rounding
 * @param points that the line was fitted to, from dark to bright
 */
public record PhotonTransfer(Estimate gain, Estimate intercept, double offset, boolean offsetIsKnown, Estimate readNoise,
    List<Point> points) {

    /** A gain or a read noise is told if its standard error is at most this part of it. */
    private static final double WORST_ERROR = 0.25;

    /**
     * Parts of the image that are about equally bright.
     *
     * @param mean grey value
     * @param variance of the noise
     * @param error standard error of the variance
     */
    public record Point(double mean, double variance, double error) {
    }

    public PhotonTransfer {
        points = List.copyOf(points);
    }

    /** Whether the noise really grows with brightness, as photon noise does. */
    public boolean isPhotonNoise() {
        return gain.isKnown() && gain.value() > 0 && gain.error() <= WORST_ERROR * gain.value();
    }

    /** Whether the read noise can be told, and does not drown in photon noise. Of an image without any noise it is known to be 0. */
    public boolean isReadNoise() {
        return readNoise.isKnown() && readNoise.error() <= WORST_ERROR * readNoise.value();
    }

    /** Of the noise at a grey value, along the line; at least 0. */
    public double variance(double mean) {
        return Math.max(0, intercept.value() + gain.value() * mean);
    }

    /**
     * Makes the noise the same everywhere; empty if it is so, or if it cannot be told how it grows. NB: the transform follows from the line
     * alone, so offset and read noise need not be told apart: all of the intercept is taken for offset.
     */
    public Optional<Anscombe> stabilization() {
        return isPhotonNoise() ? Optional.of(new Anscombe(gain.value(), smallestOffset(), 0)) : Optional.empty();
    }

    /** Standard deviation of the noise in the darkest part of the image, in grey values. */
    public double darkNoise() {
        return Math.sqrt(Math.max(0, points.get(0).variance()));
    }

    /** The offset if there were no read noise at all: with the offset of the darkest part, the range in which it must be. */
    public double smallestOffset() {
        return -intercept.value() / gain.value();
    }
}
