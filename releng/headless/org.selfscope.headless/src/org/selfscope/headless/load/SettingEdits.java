package org.selfscope.headless.load;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.selfscope.headless.ExitCode;
import org.selfscope.headless.RunFailure;
import org.selfscope.headless.execution.Reset;
import org.selfscope.headless.node.StoredModel;
import org.selfscope.headless.node.Workflow;
import org.selfscope.headless.node.WorkflowNode;
import org.selfscope.headless.option.NodeOption;
import org.selfscope.headless.variable.Overrides;
import org.selfscope.standin.log.Log;
import org.selfscope.standin.log.LogSink.Level;

/** Replaces settings of nodes; an executed node has to run again, and so have all nodes behind it. */
public final class SettingEdits {

    private SettingEdits() {
    }

    /** Replaces the settings, the first one first. */
    public static void apply(List<NodeOption> edits, Workflow workflow) throws RunFailure, IOException {
        for (NodeOption edit : edits) {
            Optional<WorkflowNode> node = edit.nodeId().size() == 1 ? workflow.node(edit.nodeId().get(0)) : Optional.empty();
            if (node.isPresent()) {
                apply(edit, node.get());
                Reset.from(workflow, node.get());
            } else {
                Log.add(Level.WARN, "BatchExecutor", "No node with id " + edit.nodeId() + " found.", null);
            }
        }
    }

    private static void apply(NodeOption edit, WorkflowNode node) throws RunFailure {
        try {
            NodeSettings settings = node.stored().getNodeSettings(StoredModel.MODEL);
            int last = edit.path().size() - 1;
            for (String key : edit.path().subList(0, last)) {
                settings = settings.getNodeSettings(key);
            }
            put(settings, edit.path().get(last), edit);
            StoredModel.load(node);
            warnIfControlled(edit, node);
        } catch (InvalidSettingsException e) {
            throw new RunFailure(ExitCode.LOAD, "Encountered invalid settings while loading the workflow: " + e.getMessage(), e);
        } catch (NumberFormatException e) {
            throw new RunFailure(ExitCode.ARGUMENTS, "Couldn't parse -option argument: " + edit.argument() + ": " + e.getMessage(), e);
        }
    }

    /** A variable wins when the node is configured, as in KNIME, which says nothing. */
    private static void warnIfControlled(NodeOption edit, WorkflowNode node) throws InvalidSettingsException {
        if (node.stored().containsKey("variables")) {
            Overrides.read(node.stored().getNodeSettings("variables")).controller(edit.path()).ifPresent(variable ->
                Log.add(Level.WARN, "BatchExecutor", "-option=" + edit.argument() + " has no effect, since the flow variable \"" + variable
                    + "\" controls the setting. Set that by -workflow.variable.", null));
        }
    }

    private static void put(NodeSettings settings, String key, NodeOption edit) throws RunFailure {
        String value = edit.value();
        switch (edit.type()) {
            case "int" -> settings.addInt(key, Integer.parseInt(value));
            case "long" -> settings.addLong(key, Long.parseLong(value));
            case "short" -> settings.addShort(key, Short.parseShort(value));
            case "byte" -> settings.addByte(key, Byte.parseByte(value));
            case "boolean" -> settings.addBoolean(key, Boolean.parseBoolean(value));
            case "char" -> settings.addChar(key, value.isEmpty() ? ' ' : value.charAt(0));
            case "float", "double" -> settings.addDouble(key, Double.parseDouble(value));
            case "String" -> settings.addString(key, value);
            case "StringCell" -> settings.addDataCell(key, new StringCell(value));
            case "DoubleCell" -> settings.addDataCell(key, new DoubleCell(Double.parseDouble(value)));
            case "IntCell" -> settings.addDataCell(key, new IntCell(Integer.parseInt(value)));
            case "LongCell" -> settings.addDataCell(key, new LongCell(Long.parseLong(value)));
            default -> throw new RunFailure(ExitCode.ARGUMENTS,
                "Unknown or wrong option: Unknown option type for " + key + ": " + edit.type());
        }
    }
}
