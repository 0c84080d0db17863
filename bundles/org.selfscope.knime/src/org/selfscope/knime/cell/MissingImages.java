package org.selfscope.knime.cell;

import java.util.Optional;

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

    /** As in "2 of 10 images are missing; they were not used to train."; empty if none is. */
    public Optional<String> count(String consequence) {
        String are = missing == 1 ? " images is missing; " : " images are missing; ";
        return missing == 0 ? Optional.empty() : Optional.of(missing + " of " + rows + are + consequence);
    }

    /** Warns with {@link #count} if any was. */
    public void warn(ExecuteOutput out, String consequence) {
        count(consequence).ifPresent(out::setWarningMessage);
    }
}
