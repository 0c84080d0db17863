package org.selfscope.learn.network;

import java.util.List;

import org.selfscope.learn.setting.Settings;

/**
 * A network whose output hardly goes below 0: what it gives is multiplied by a small number there, with a smooth transition. Unlike a clipped
 * output this one has a gradient everywhere, so that no part of an image is lost for training; a clipped or merely softened one often is in
 * the first steps, and stays black for ever.
 *
 * @param network any other
 * @param softness half-width of the transition, in network numbers; above 0, at most 1
 */
public record Rectified(Network network, double softness) implements Network {
    /** In standard deviations of the image. */
    public static final double DEFAULT_SOFTNESS = 0.2;
    /** What values below 0 are multiplied by. */
    static final double SLOPE = 0.1;

    public Rectified {
        Settings.require(!(network instanceof Rectified), "The network is rectified twice.", "Use a network that is not rectified.");
        Settings.require(softness > 0 && softness <= 1, "The softness of the lower bound is " + softness + ".",
            "Choose a number above 0 and up to 1, such as 0.2.");
    }

    @Override
    public List<Integer> blindSpot() {
        return network.blindSpot();
    }
}
