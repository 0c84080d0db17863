package org.selfscope.image.analyze;

/**
 * Pixels whose surroundings are about equally bright, in two halves whose noise is independent but for their common border.
 *
 * @param even in every other square of the image
 * @param odd in the others
 */
record Level(LevelHalf even, LevelHalf odd) {

    Level and(Level other) {
        return new Level(even.and(other.even), odd.and(other.odd));
    }

    LevelHalf all() {
        return even.and(odd);
    }
}
