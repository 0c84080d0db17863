package org.selfscope.learn.method;

import org.selfscope.learn.setting.Settings;

/**
 * When training ends; the first limit that is reached counts. The weights with the smallest validation loss are kept in every case,
 * or the last ones where {@linkplain org.selfscope.learn.objective.Objective#isRanking losses do not tell which are best}.
 *
 * @param maxSteps at least 1
 * @param maxSeconds wall time; 0 for no limit. A run that ends by time records its steps
 * @param patience steps without a smaller validation loss; 0 for no limit. Has no effect where losses do not tell which weights are
 *            best
 */
public record Budget(int maxSteps, double maxSeconds, int patience) {

    /** By steps only, so that every run gives the same bits. */
    public static final Budget DEFAULT = new Budget(1600, 0, 0);

    public Budget {
        Settings.require(maxSteps >= 1, "The number of training steps is " + maxSteps + ".", "Choose at least 1.");
        Settings.require(maxSeconds >= 0, "The training time is " + maxSeconds + " s.", "Choose 0 for no limit, or a positive number.");
        Settings.require(patience >= 0, "The patience is " + patience + " steps.", "Choose 0 for no limit, or a positive number.");
    }
}
