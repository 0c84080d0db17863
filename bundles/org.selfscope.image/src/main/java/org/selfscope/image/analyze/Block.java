package org.selfscope.image.analyze;

/**
 * What a small square of an image tells about noise.
 *
 * @param surround mean grey value of the frame of pixels around it, whose noise is independent of that inside
 * @param texture the mean square of low frequencies: as large where there is white noise alone, larger where there is structure
 * @param alongX what pixels along X have in common
 * @param alongY what pixels along Y have in common
 * @param diagonal mean products of pixels 0 and 1 apart along the two diagonals, of what is left after a second difference across
 * @param lowest part of the pixels with the lowest value of all, 0..1
 * @param highest part of the pixels with the highest value of all, 0..1
 */
record Block(double surround, double texture, Products alongX, Products alongY, double[] diagonal, double lowest, double highest) {

    /**
     * Mean products of pixels 0, 1, 2... apart along an axis.
     *
     * @param plain of what is left after a second difference across the axis
     * @param sharp of what is left after sixth differences across: next to nothing of structure, but less of noise that is shared across
     */
    record Products(double[] plain, double[] sharp) {
    }
}
