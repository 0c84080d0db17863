package org.selfscope.image.tiff;

import java.io.IOException;

import com.twelvemonkeys.imageio.metadata.tiff.TIFF;

/**
 * The pixel size in the tags of a TIFF file.
 *
 * @param pixelsPerUnitX 0 if unknown
 * @param pixelsPerUnitY 0 if unknown
 * @param unit 1 none, 2 inch, 3 centimetre
 */
record Resolution(double pixelsPerUnitX, double pixelsPerUnitY, int unit) {

    private static final int CENTIMETRE = 3;

    private static final double MICROMETRES_PER_CENTIMETRE = 10_000;

    static Resolution of(Tags tags) throws IOException {
        return new Resolution(tags.number(TIFF.TAG_X_RESOLUTION, 0), tags.number(TIFF.TAG_Y_RESOLUTION, 0),
            (int)tags.integer(TIFF.TAG_RESOLUTION_UNIT, 2));
    }

    boolean isMetric() {
        return unit == CENTIMETRE && pixelsPerUnitX > 0 && pixelsPerUnitY > 0;
    }

    /** @param pixelsPerCentimetre above 0 */
    static double micrometres(double pixelsPerCentimetre) {
        return MICROMETRES_PER_CENTIMETRE / pixelsPerCentimetre;
    }

    /** Pixel size in the unit of the file; 1 if unknown. */
    static double pixelSize(double pixelsPerUnit) {
        return pixelsPerUnit > 0 && Double.isFinite(1 / pixelsPerUnit) ? 1 / pixelsPerUnit : 1;
    }
}
