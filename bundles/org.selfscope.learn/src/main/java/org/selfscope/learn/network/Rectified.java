package org.selfscope.learn.network;

import org.selfscope.learn.setting.Settings;

/**
 * A network whose output is made positive by t * ln(1 + exp(x / t)): as it is far above 0, and never without a gradient below, unlike a
 * clipped one, so that no part of an image is lost for training.
 *
 * @param network any other
 * @param softness t, in network numbers; above 0, at most 1
 */
public record Rectified(Network network, double softness) implements Network {
    /** Half the standard deviation of the image: with a tenth, whole images were lost below the bound in the first steps. */
    public static final double DEFAULT_SOFTNESS = 0.5;

    public Rectified {
        Settings.require(!(network instanceof Rectified), "The network is rectified twice.", "Use a network that is not rectified.");
        Settings.require(softness > 0 && softness <= 1, "The softness of the lower bound is " + softness + ".",
            "Choose a number above 0 and up to 1, such as 0.5.");
    }
}
