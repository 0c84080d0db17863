package org.selfscope.image.phantom;

import java.util.Arrays;

/** Points of light of one object after the other. */
final class Points {

    private double[] place = new double[3 * 1024];

    private double[] light = new double[1024];

    private int count;

    /** Adds a point. Places are in pixels of X, along all axes. */
    void add(double x, double y, double z, double brightness) {
        if (count == light.length) {
            light = Arrays.copyOf(light, 2 * count);
            place = Arrays.copyOf(place, 3 * light.length);
        }
        place[3 * count] = x;
        place[3 * count + 1] = y;
        place[3 * count + 2] = z;
        light[count++] = brightness;
    }

    int count() {
        return count;
    }

    /** Adds the light of some of the points, displaced as an object is. @param aspect distance of planes in pixels of X */
    void draw(int from, int to, Drift drift, double frame, double aspect, Volume volume) {
        double dx = drift.at(0, frame);
        double dy = drift.at(1, frame);
        double dz = drift.at(2, frame);
        for (int i = from; i < to; i++) {
            volume.addPoint(place[3 * i] + dx, place[3 * i + 1] + dy, (place[3 * i + 2] + dz) / aspect, light[i]);
        }
    }
}
