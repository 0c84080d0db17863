package org.selfscope.headless.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the folder of a workflow. */
public final class WorkflowLocation {

    private WorkflowLocation() {
    }

    /**
     * The folder itself, or the first folder in it if it is only a wrapper around the workflow.
     *
     * @throws IOException with KNIME's words if there is no workflow
     */
    public static Path find(Path folder) throws IOException {
        if (WorkflowFile.isIn(folder)) {
            return folder;
        }
        Path child = firstChild(folder)
            .orElseThrow(() -> new IOException("IO error while loading the workflow: No workflow directory at " + folder));
        if (!Files.isDirectory(child)) {
            throw new IOException("Workflow is locked by another KNIME instance (" + folder + " holds no " + WorkflowFile.NAME
                + " and its first entry is a file).");
        }
        if (!WorkflowFile.isIn(child)) {
            throw new IOException("IO error while loading the workflow: No workflow directory at " + child);
        }
        return child;
    }

    private static Optional<Path> firstChild(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().findFirst();
        }
    }
}
