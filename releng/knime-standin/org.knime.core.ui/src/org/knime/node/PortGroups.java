package org.knime.node;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.knime.node.RequirePorts.ConfigurablePort;
import org.knime.node.RequirePorts.DynamicPortsAdder;
import org.knime.node.RequirePorts.RequireInputPortName;
import org.knime.node.RequirePorts.RequirePortName;

/** Collects declared port groups. */
final class PortGroups implements DynamicPortsAdder {

    private final List<PortGroup> groups = new ArrayList<>();

    static List<PortGroup> declaredBy(Consumer<DynamicPortsAdder> ports) {
        PortGroups adder = new PortGroups();
        ports.accept(adder);
        return List.copyOf(adder.groups);
    }

    @Override
    public DynamicPortsAdder addInputPortGroup(String id, Function<RequirePortName, ConfigurablePort> group) {
        PortGroupStages stages = new PortGroupStages();
        group.apply(name -> description -> stages.input(name, description));
        return add(id, stages);
    }

    @Override
    public DynamicPortsAdder addOutputPortGroup(String id, Function<RequirePortName, ConfigurablePort> group) {
        PortGroupStages stages = new PortGroupStages();
        group.apply(name -> description -> stages.output(name, description));
        return add(id, stages);
    }

    @Override
    public DynamicPortsAdder addInputAndOutputPortGroup(String id, Function<RequireInputPortName, ConfigurablePort> group) {
        PortGroupStages stages = new PortGroupStages();
        group.apply(inputName -> inputDescription -> outputName -> outputDescription -> stages.input(inputName, inputDescription)
            .output(outputName, outputDescription));
        return add(id, stages);
    }

    private DynamicPortsAdder add(String id, PortGroupStages stages) {
        groups.add(stages.group(id));
        return this;
    }
}
