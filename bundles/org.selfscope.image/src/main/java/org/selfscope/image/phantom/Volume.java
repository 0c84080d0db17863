package org.selfscope.image.phantom;

import java.util.stream.IntStream;

/**
 * A volume that light is added to; X varies fastest, then Y, then Z. A plane is a volume of depth 1.
 *
 * @param width at least 1
 * @param height at least 1
 * @param depth at least 1; fewer than 2^31 voxels in all
 * @param values one for each voxel
 */
record Volume(int width, int height, int depth, float[] values) {

    /** Rows that one thread draws. */
    private static final int BAND = 32;

    /** Draws what lies in some rows of a plane. */
    @FunctionalInterface
    interface BandDrawer {

        /**
         * @param z number of the plane
         * @param from first row
         * @param to row after the last
         */
        void draw(int z, int from, int to);
    }

    /** An empty volume. */
    Volume(int width, int height, int depth) {
        this(width, height, depth, new float[Math.multiplyExact(Math.multiplyExact(width, height), depth)]);
    }

    /** Adds light at a place between voxels, distributed over the voxels around it; what lies outside is lost. */
    void addPoint(double x, double y, double z, double light) {
        int left = (int)Math.floor(x);
        int top = (int)Math.floor(y);
        int above = (int)Math.floor(z);
        double below = z - above;
        addToPlane(x - left, y - top, left, top, above, light * (1 - below));
        if (below > 0) {
            addToPlane(x - left, y - top, left, top, above + 1, light * below);
        }
    }

    private void addToPlane(double right, double bottom, int left, int top, int z, double light) {
        add(left, top, z, light * (1 - right) * (1 - bottom));
        add(left + 1, top, z, light * right * (1 - bottom));
        add(left, top + 1, z, light * (1 - right) * bottom);
        add(left + 1, top + 1, z, light * right * bottom);
    }

    void add(int x, int y, int z, double light) {
        if (x >= 0 && y >= 0 && z >= 0 && x < width && y < height && z < depth) {
            values[index(x, y, z)] += (float)light;
        }
    }

    int index(int x, int y, int z) {
        return x + width * (y + height * z);
    }

    /** Draws all rows, bands of them in parallel. */
    void drawBands(BandDrawer drawer) {
        int bands = (height + BAND - 1) / BAND;
        IntStream.range(0, bands * depth).parallel().forEach(i -> {
            int from = i % bands * BAND;
            drawer.draw(i / bands, from, Math.min(height, from + BAND));
        });
    }
}
