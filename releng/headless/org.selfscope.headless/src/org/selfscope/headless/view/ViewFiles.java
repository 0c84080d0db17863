package org.selfscope.headless.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.selfscope.headless.execution.ViewSettings;
import org.selfscope.headless.node.NodeState;
import org.selfscope.headless.node.Workflow;
import org.selfscope.headless.node.WorkflowNode;
import org.selfscope.standin.view.ViewContent;
import org.selfscope.standin.view.ViewHolder;

/** Writes the views of executed nodes as HTML files, each complete in itself. */
public final class ViewFiles {

    private ViewFiles() {
    }

    /**
     * Writes or replaces a file for every view; returns the files.
     *
     * @param folder is made if it is not there
     */
    public static List<Path> write(Workflow workflow, Path folder) throws IOException, InvalidSettingsException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (WorkflowNode node : workflow.nodes()) {
            Optional<ViewContent> view = view(workflow, node);
            if (view.isPresent()) {
                files.add(write(ViewPage.complete(view.get()), folder.resolve(fileName(node))));
            }
        }
        return files;
    }

    private static Optional<ViewContent> view(Workflow workflow, WorkflowNode node) throws IOException, InvalidSettingsException {
        boolean shown = node.state() == NodeState.EXECUTED && node.node().getNodeModel() instanceof ViewHolder;
        return shown ? ((ViewHolder)node.node().getNodeModel()).view(ViewSettings.of(workflow, node)) : Optional.empty();
    }

    private static String fileName(WorkflowNode node) {
        return node.title().replaceAll("[\\\\/:*?\"<>|]", "_") + ".html";
    }

    private static Path write(String page, Path file) throws IOException {
        Path temporary = file.resolveSibling("." + file.getFileName());
        try {
            Files.writeString(temporary, page);
            return Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
