package org.selfscope.learn.method;

import java.util.Arrays;
import java.util.List;

import org.selfscope.learn.graph.Precision;
import org.selfscope.learn.optimizer.AdamSettings;
import org.selfscope.learn.setting.Settings;

/**
 * How a network is trained.
 *
 * @param patch size of the patches along each axis of space, in pixels; at least 8. Made smaller where all images are smaller, and larger
 *            up to what the network needs
 * @param batch patches a step; at least 1
 * @param learningRate of Adam; above 0
 * @param adam the optimiser, with weight decay and clipping of gradients
 * @param schedule of the learning rate
 * @param warmUp steps in which the learning rate grows to its full value; 0 for none
 * @param averaging over which last part of the steps done the weights are averaged, 0..1; 0 for the weights as they are
 * @param symmetries whether patches are mirrored and turned at random, as far as the axes allow
 * @param validationFraction at most this part of the pixels is kept for validation and never a training target; above 0, at most 0.5
 * @param validationInterval steps between two validations; at least 1
 * @param precision of the computation; restoration always is of single precision
 */
public record Recipe(List<Integer> patch, int batch, double learningRate, AdamSettings adam, Schedule schedule, int warmUp,
    double averaging, boolean symmetries, double validationFraction, int validationInterval, Precision precision) {
    /** Side of square patches. */
    public static final int DEFAULT_PATCH = 64;

    /** Many small steps at the published rate: more gain a second than fewer large ones. */
    public static final Recipe DEFAULT =
        new Recipe(List.of(DEFAULT_PATCH, DEFAULT_PATCH), 2, 1e-3, AdamSettings.DEFAULT, Schedule.CONSTANT, 0, 0.1, true, 0.05, 50,
            Precision.FLOAT32);

    /** The same for volumes: as many voxels a step as two volumes of a quarter of the depth. */
    public static final Recipe VOLUMES = DEFAULT.withPatch(48, 48, 16).withBatch(1);

    public Recipe {
        patch = List.copyOf(patch);
        Settings.require(patch.stream().allMatch(side -> side >= 8), "The patch size is " + patch + " pixels.",
            "Choose at least 8 pixels along every axis.");
        Settings.require(batch >= 1, "The batch size is " + batch + ".", "Choose at least 1.");
        Settings.require(learningRate > 0 && learningRate < 1, "The learning rate is " + learningRate + ".",
            "Choose a number between 0 and 1, such as 0.001.");
        Settings.require(warmUp >= 0, "The warm-up takes " + warmUp + " steps.", "Choose 0 for none, or a positive number.");
        Settings.require(averaging >= 0 && averaging <= 1, "The part of the steps for averaging is " + averaging + ".",
            "Choose a number from 0 to 1, such as 0.1.");
        Settings.require(validationFraction > 0 && validationFraction <= 0.5,
            "The part of pixels for validation is " + validationFraction + ".", "Choose a number above 0 and up to 0.5.");
        Settings.require(validationInterval >= 1, "The validation interval is " + validationInterval + " steps.", "Choose at least 1.");
    }

    /** Patch size along each axis of space, X first. */
    public Recipe withPatch(int... other) {
        return new Recipe(Arrays.stream(other).boxed().toList(), batch, learningRate, adam, schedule, warmUp, averaging, symmetries,
            validationFraction, validationInterval, precision);
    }

    public Recipe withBatch(int other) {
        return new Recipe(patch, other, learningRate, adam, schedule, warmUp, averaging, symmetries, validationFraction,
            validationInterval, precision);
    }

    public Recipe withLearningRate(double other) {
        return new Recipe(patch, batch, other, adam, schedule, warmUp, averaging, symmetries, validationFraction, validationInterval, precision);
    }

    public Recipe withAdam(AdamSettings other) {
        return new Recipe(patch, batch, learningRate, other, schedule, warmUp, averaging, symmetries, validationFraction,
            validationInterval, precision);
    }

    /** @param steps of the warm-up */
    public Recipe withSchedule(Schedule other, int steps) {
        return new Recipe(patch, batch, learningRate, adam, other, steps, averaging, symmetries, validationFraction, validationInterval, precision);
    }

    public Recipe withAveraging(double other) {
        return new Recipe(patch, batch, learningRate, adam, schedule, warmUp, other, symmetries, validationFraction, validationInterval, precision);
    }

    public Recipe withSymmetries(boolean other) {
        return new Recipe(patch, batch, learningRate, adam, schedule, warmUp, averaging, other, validationFraction, validationInterval, precision);
    }

    public Recipe withValidation(double fraction, int interval) {
        return new Recipe(patch, batch, learningRate, adam, schedule, warmUp, averaging, symmetries, fraction, interval, precision);
    }

    public Recipe withPrecision(Precision other) {
        return new Recipe(patch, batch, learningRate, adam, schedule, warmUp, averaging, symmetries, validationFraction,
            validationInterval, other);
    }
}
