package org.selfscope.learn.train;

/**
 * Where a patch lies.
 *
 * @param scene index
 * @param min first pixel
 * @param size of the patch
 */
record Place(long scene, long[] min, int[] size) {
    int dimensions() {
        return size.length;
    }
}
