package org.selfscope.headless.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.selfscope.headless.variable.FlowVariable;

/**
 * What the command line asks for.
 *
 * @param source where the workflow comes from
 * @param destinationFolder where it is saved as a folder
 * @param destinationArchive where it is saved as a zip file
 * @param viewsFolder where the views are written
 * @param flags options without a value
 * @param variables values for workflow variables, in the order given
 * @param edits settings to replace, in the order given
 * @param credentials names of those that are given with login and password
 */
public record Options(Source source, Optional<Path> destinationFolder, Optional<Path> destinationArchive,
    Optional<Path> viewsFolder, Set<Flag> flags, List<FlowVariable> variables, List<NodeOption> edits,
    Set<String> credentials) {

    /** Copies the collections. */
    public Options {
        flags = Set.copyOf(flags);
        variables = List.copyOf(variables);
        edits = List.copyOf(edits);
        credentials = Set.copyOf(credentials);
    }

    /** Whether an option was given. */
    public boolean has(Flag flag) {
        return flags.contains(flag);
    }
}
