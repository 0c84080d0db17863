package org.selfscope.knime.scorer;

import org.knime.node.DefaultModel.ExecuteOutput;

/** Counts the images without scores, for one warning at the end. */
final class Unscored {

    private long images;

    private long unscored;

    private String firstReason;

    void count(ScoreRow score) {
        images++;
        if (!score.isScored()) {
            unscored++;
            firstReason = firstReason == null ? score.reason() : firstReason;
        }
    }

    void warn(ExecuteOutput out) {
        if (unscored > 0) {
            out.setWarningMessage(unscored + " of " + images + " images have no scores. The first reason: " + firstReason);
        }
    }
}
