package org.selfscope.image.analyze;

/**
 * What a small square of an image tells about noise.
 *
 * @param mean grey value
 * @param surround mean grey value of the frame of pixels around it, whose noise is independent of that inside
 * @param finest mean square of the highest frequencies alone: the variance of white noise, whatever the structure
 * @param fine mean square of high frequencies: likewise, more precise, with a little of the finest structure
 * @param texture the mean square of lower frequencies: as large where there is white noise alone, larger where there is structure
 * @param alongX mean products of pixels 0, 1, 2... apart along X, of what is left after a second difference along Y
 * @param alongY likewise along Y
 * @param diagonal mean products of pixels 0 and 1 apart along the two diagonals
 * @param lowest part of the pixels with the lowest value of all, 0..1
 * @param highest part of the pixels with the highest value of all, 0..1
 */
record Block(double mean, double surround, double finest, double fine, double texture, double[] alongX, double[] alongY, double[] diagonal,
    double lowest, double highest) {

    /** Mean square of all but low frequencies: the variance of white noise, most precise, where structures are weak. */
    double coarse() {
        return (alongX[0] + alongY[0]) / 2;
    }
}
