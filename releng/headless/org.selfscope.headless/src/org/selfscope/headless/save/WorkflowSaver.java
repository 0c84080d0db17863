package org.selfscope.headless.save;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.knime.core.node.NodeSettings;
import org.selfscope.headless.node.NodeState;
import org.selfscope.headless.node.Workflow;
import org.selfscope.headless.node.WorkflowNode;
import org.selfscope.headless.workflow.SettingsFiles;
import org.selfscope.headless.workflow.WorkflowFile;

/** Writes a workflow as it is now, with the data of its executed nodes. */
public final class WorkflowSaver {

    private WorkflowSaver() {
    }

    /** Saves into a folder; files of the workflow that belong to no node come along if it is another folder than before. */
    public static void save(Workflow workflow, Path target) throws IOException {
        Files.createDirectories(target);
        if (!target.equals(workflow.folder())) {
            copyOthers(workflow, target);
        }
        for (WorkflowNode node : workflow.nodes()) {
            NodeSaver.save(node, workflow.data(), Files.createDirectories(target.resolve(node.entry().folder())));
        }
        NodeSettings settings = workflow.file().with(workflow.variables());
        settings.addString("state", state(workflow).name());
        SettingsFiles.write(settings, target.resolve(WorkflowFile.NAME));
    }

    /** A workflow is as far as the node that is least far. */
    private static NodeState state(Workflow workflow) {
        return workflow.nodes().stream().map(WorkflowNode::state).min(Comparator.naturalOrder()).orElse(NodeState.IDLE);
    }

    private static void copyOthers(Workflow workflow, Path target) throws IOException {
        Set<Path> nodes = workflow.nodes().stream().map(WorkflowNode::folder).collect(Collectors.toSet());
        List<Path> all;
        try (Stream<Path> walk = Files.walk(workflow.folder())) {
            all = walk.filter(p -> nodes.stream().noneMatch(p::startsWith) && !p.startsWith(target)).toList();
        }
        for (Path file : all) {
            Path copy = target.resolve(workflow.folder().relativize(file));
            if (Files.isDirectory(file)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
