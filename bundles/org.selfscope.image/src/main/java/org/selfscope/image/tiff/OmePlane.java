package org.selfscope.image.tiff;

/**
 * Where a plane of an OME-TIFF is.
 *
 * @param file name of the file beside the first one, empty for that one itself
 * @param directory number in that file
 */
record OmePlane(String file, int directory) {
}
