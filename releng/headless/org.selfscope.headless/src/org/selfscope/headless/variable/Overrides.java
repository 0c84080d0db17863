package org.selfscope.headless.variable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.AbstractConfigEntry;
import org.knime.core.node.config.base.ConfigBase;

/**
 * The settings of a node that flow variables control, and those that become flow variables: what the section {@code variables} beside
 * {@code model} says. It mirrors the keys on disk; a key that is not in the model is passed over without a word, as in KNIME.
 */
public final class Overrides {

    private static final String VERSION = "V_2019_09_13";
    private static final String USED = "used_variable";
    private static final String EXPOSED = "exposed_variable";

    private final ConfigBase tree;

    private Overrides(ConfigBase tree) {
        this.tree = tree;
    }

    /** No overrides. */
    public static Overrides none() {
        return new Overrides(new NodeSettings("variables"));
    }

    /**
     * Reads the section {@code variables}.
     *
     * @throws IllegalArgumentException if it has a version that is not known
     */
    public static Overrides read(ConfigBase section) throws InvalidSettingsException {
        String version = section.getString("version", VERSION);
        if (!version.equals(VERSION)) {
            throw new IllegalArgumentException("No enum constant " + version);
        }
        return new Overrides(section.containsKey("tree") ? section.getConfigBase("tree") : section);
    }

    /**
     * The flow variable that controls a setting, if one does.
     *
     * @param path keys below the model
     */
    public Optional<String> controller(List<String> path) throws InvalidSettingsException {
        ConfigBase rule = tree;
        for (String key : path) {
            if (!rule.containsKey(key) || !(rule.getEntry(key) instanceof ConfigBase inner)) {
                return Optional.empty();
            }
            rule = inner;
        }
        return isLeaf(rule) ? Optional.ofNullable(new Leaf(rule).used()) : Optional.empty();
    }

    /**
     * The model's settings with the values of the variables in place.
     *
     * @param model settings as they are stored; not changed
     * @param variables what is known at the node, by name
     * @throws InvalidSettingsException with KNIME's words if a variable is unknown or does not fit
     */
    public Result apply(NodeSettings model, Map<String, FlowVariable> variables) throws InvalidSettingsException {
        NodeSettings copy = new NodeSettings(model.getKey());
        model.copyTo(copy);
        List<FlowVariable> exposed = new ArrayList<>();
        apply(tree, copy, variables, exposed);
        return new Result(copy, List.copyOf(exposed));
    }

    private static void apply(ConfigBase rules, ConfigBase settings, Map<String, FlowVariable> variables, List<FlowVariable> exposed)
        throws InvalidSettingsException {
        for (String key : rules.keySet()) {
            AbstractConfigEntry setting = settings.getEntry(key);
            if (!(rules.getEntry(key) instanceof ConfigBase rule) || setting == null) {
                continue;
            }
            if (isLeaf(rule)) {
                applyLeaf(new Leaf(rule), settings, setting, variables, exposed);
            } else if (setting instanceof ConfigBase inner) {
                apply(rule, inner, variables, exposed);
            }
        }
    }

    private static boolean isLeaf(ConfigBase rule) {
        return rule.containsKey(USED) && !(rule.getEntry(USED) instanceof ConfigBase)
            || rule.containsKey(EXPOSED) && !(rule.getEntry(EXPOSED) instanceof ConfigBase);
    }

    private static void applyLeaf(Leaf leaf, ConfigBase settings, AbstractConfigEntry setting, Map<String, FlowVariable> variables,
        List<FlowVariable> exposed) throws InvalidSettingsException {
        if (leaf.used() != null) {
            Substitution.put(settings, setting, known(leaf.used(), variables));
        }
        if (leaf.exposed() != null) {
            exposed.add(Substitution.expose(settings.getEntry(setting.getKey()), leaf.exposed()));
        }
    }

    private static FlowVariable known(String name, Map<String, FlowVariable> variables) throws InvalidSettingsException {
        FlowVariable variable = variables.get(name);
        if (variable == null) {
            throw new InvalidSettingsException(Substitution.FAILED + "Unknown variable \"" + name + "\"");
        }
        return variable;
    }

    /**
     * What {@link #apply} gives.
     *
     * @param settings with the values of the variables
     * @param exposed variables for the nodes that follow
     */
    public record Result(NodeSettings settings, List<FlowVariable> exposed) {
    }

    /** The two names of a controlled setting, null if there is none; both keys must be there. */
    private record Leaf(String used, String exposed) {
        Leaf(ConfigBase rule) throws InvalidSettingsException {
            this(read(rule, USED), read(rule, EXPOSED));
        }

        private static String read(ConfigBase rule, String key) throws InvalidSettingsException {
            try {
                return rule.getString(key);
            } catch (InvalidSettingsException e) {
                throw new InvalidSettingsException("Errors reading flow variables: " + e.getMessage(), e);
            }
        }
    }
}
