package org.selfscope.learn.method;

import org.selfscope.learn.setting.Settings;

/**
 * How a network is trained.
 *
 * @param patch side of the square patches, in pixels; at least 8. Made smaller for smaller images
 * @param batch patches a step; at least 1
 * @param learningRate of Adam; above 0
 * @param schedule of the learning rate
 * @param symmetries whether patches are mirrored and turned at random (8 symmetries of the square)
 * @param validationFraction at most this part of the pixels is kept for validation and never a training target; above 0, at most 0.5
 * @param validationInterval steps between two validations; at least 1
 */
public record Recipe(int patch, int batch, double learningRate, Schedule schedule, boolean symmetries, double validationFraction,
    int validationInterval) {

    /** Many small steps at the published rate: more gain a second than fewer large ones. */
    public static final Recipe DEFAULT = new Recipe(64, 2, 1e-3, Schedule.CONSTANT, true, 0.05, 50);

    public Recipe {
        Settings.require(patch >= 8, "The patch size is " + patch + " pixels.", "Choose at least 8 pixels.");
        Settings.require(batch >= 1, "The batch size is " + batch + ".", "Choose at least 1.");
        Settings.require(learningRate > 0 && learningRate < 1, "The learning rate is " + learningRate + ".",
            "Choose a number between 0 and 1, such as 0.001.");
        Settings.require(validationFraction > 0 && validationFraction <= 0.5,
            "The part of pixels for validation is " + validationFraction + ".", "Choose a number above 0 and up to 0.5.");
        Settings.require(validationInterval >= 1, "The validation interval is " + validationInterval + " steps.", "Choose at least 1.");
    }

    public Recipe withPatch(int other) {
        return new Recipe(other, batch, learningRate, schedule, symmetries, validationFraction, validationInterval);
    }

    public Recipe withBatch(int other) {
        return new Recipe(patch, other, learningRate, schedule, symmetries, validationFraction, validationInterval);
    }

    public Recipe withLearningRate(double other) {
        return new Recipe(patch, batch, other, schedule, symmetries, validationFraction, validationInterval);
    }

    public Recipe withSchedule(Schedule other) {
        return new Recipe(patch, batch, learningRate, other, symmetries, validationFraction, validationInterval);
    }

    public Recipe withSymmetries(boolean other) {
        return new Recipe(patch, batch, learningRate, schedule, other, validationFraction, validationInterval);
    }

    public Recipe withValidation(double fraction, int interval) {
        return new Recipe(patch, batch, learningRate, schedule, symmetries, fraction, interval);
    }
}
