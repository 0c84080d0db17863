package org.selfscope.image.tiff;

/**
 * A plane of an image.
 *
 * @param file the one that it is in
 */
record TiffPlane(TiffFile file, TiffPage page) {
}
