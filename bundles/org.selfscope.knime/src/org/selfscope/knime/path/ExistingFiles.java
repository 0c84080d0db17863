package org.selfscope.knime.path;

import java.nio.file.Files;
import java.nio.file.Path;

import org.knime.node.parameters.widget.choices.Label;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

/** What happens to a file that a node would write over. */
public enum ExistingFiles {

    @Label(value = "Fail", description = "The node fails before it writes anything.")
    FAIL,
    @Label(value = "Overwrite", description = "Existing files are replaced.")
    OVERWRITE;

    /** @throws RestorationException of kind FILE if the file is there and shall stay */
    public void check(Path file) {
        if (this == FAIL && Files.exists(file)) {
            throw new RestorationException(Kind.FILE, "The file " + file + " exists already; nothing was written.",
                "Choose another folder or file name, or let existing files be overwritten.");
        }
    }
}
