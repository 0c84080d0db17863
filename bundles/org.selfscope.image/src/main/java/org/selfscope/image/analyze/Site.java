package org.selfscope.image.analyze;

/**
 * A rectangle of a plane that is looked at.
 *
 * @param corner its first pixel, in the image's order of axes; not copied
 * @param width in pixels
 * @param height in pixels
 */
record Site(long[] corner, int width, int height) {

    Site at(int dimension, long position) {
        long[] other = corner.clone();
        other[dimension] = position;
        return new Site(other, width, height);
    }

    Patch read(PatchReader reader) {
        return reader.read(corner, width, height);
    }
}
