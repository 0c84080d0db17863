package org.selfscope.knime.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.knime.core.node.Node;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObjectSpec;
import org.selfscope.standin.dialog.Control;
import org.selfscope.standin.dialog.DialogHolder;

/** Settings that differ in what a dialog shows for them. */
final class Choices {

    private Choices() {
    }

    /** The defaults, and the defaults with all values of enums and switches, two settings at a time. */
    static List<NodeSettings> of(Node node, PortObjectSpec[] specs) {
        List<Control> choosable = ((DialogHolder)node.getNodeModel()).dialog(specs).orElseThrow().controls().stream()
            .filter(c -> c.type().isEnum() || c.type() == boolean.class).toList();
        NodeSettings defaults = InstalledNode.defaults(node, specs);
        List<NodeSettings> all = new ArrayList<>(List.of(defaults));
        for (Control first : choosable) {
            for (NodeSettings changed : with(defaults, first)) {
                all.add(changed);
                choosable.subList(choosable.indexOf(first) + 1, choosable.size()).forEach(second -> all.addAll(with(changed, second)));
            }
        }
        return all;
    }

    private static List<NodeSettings> with(NodeSettings settings, Control control) {
        return values(control.type()).filter(value -> !value.equals(control.value()))
            .map(value -> with(settings, control.key().orElseThrow(), value)).toList();
    }

    private static Stream<Object> values(Class<?> type) {
        return type.isEnum() ? Stream.of(type.getEnumConstants()) : Stream.of(true, false);
    }

    private static NodeSettings with(NodeSettings settings, String key, Object value) {
        NodeSettings changed = new NodeSettings("model");
        settings.copyTo(changed);
        if (value instanceof Enum<?> constant) {
            changed.addString(key, constant.name());
        } else {
            changed.addBoolean(key, (Boolean)value);
        }
        return changed;
    }
}
