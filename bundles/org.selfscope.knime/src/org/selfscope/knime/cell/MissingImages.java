package org.selfscope.knime.cell;

import org.knime.node.DefaultModel.ExecuteOutput;

/** Counts the rows that a node passes over because their image is missing, for one warning at the end. */
public final class MissingImages {

    private long missing;

    private long rows;

    /** Counts a row and passes on whether its image is there. */
    public boolean there(boolean present) {
        rows++;
        missing += present ? 0 : 1;
        return present;
    }

    /** Warns as in "2 of 10 images are missing; they were not used to train." if any was. */
    public void warn(ExecuteOutput out, String consequence) {
        if (missing > 0) {
            String are = missing == 1 ? " images is missing; " : " images are missing; ";
            out.setWarningMessage(missing + " of " + rows + are + consequence);
        }
    }
}
