package org.selfscope.knime.scorer;

import org.knime.node.DefaultModel.ExecuteOutput;

/** Counts the images that lack scores, for one warning at the end. */
final class Unscored {

    private long images;

    private long unscored;

    private String firstReason;

    void count(ScoreRow score) {
        images++;
        if (score.reason().isPresent()) {
            unscored++;
            firstReason = firstReason == null ? score.reason().get() : firstReason;
        }
    }

    void warn(ExecuteOutput out) {
        if (unscored > 0) {
            out.setWarningMessage(unscored + " of " + images + " images lack scores. The first reason: " + firstReason);
        }
    }
}
