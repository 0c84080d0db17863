package org.selfscope.standin.port;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.context.ports.ExtendablePortGroup;
import org.knime.core.node.context.ports.ModifiablePortsConfiguration;
import org.knime.core.node.context.ports.PortGroupConfiguration;
import org.knime.core.node.port.PortType;

/** The port groups of a node by id. Ports are numbered in the order of declaration; absent ones take no number. */
public final class PortGroups implements ModifiablePortsConfiguration {

    private final Map<String, PortGroupConfiguration> groups = new LinkedHashMap<>();

    /** Adds a group behind the others; its id must be new. */
    public void add(String id, PortGroupConfiguration group) {
        if (groups.putIfAbsent(id, group) != null) {
            throw new IllegalArgumentException("A port group with the given name already exists");
        }
    }

    @Override
    public PortType[] getInputPorts() {
        return ports(PortGroupConfiguration::getInputPorts);
    }

    @Override
    public PortType[] getOutputPorts() {
        return ports(PortGroupConfiguration::getOutputPorts);
    }

    private PortType[] ports(Function<PortGroupConfiguration, PortType[]> side) {
        return groups.values().stream().map(side).flatMap(Stream::of).toArray(PortType[]::new);
    }

    @Override
    public Map<String, int[]> getInputPortLocation() {
        return locations(PortGroupConfiguration::getInputPorts);
    }

    @Override
    public Map<String, int[]> getOutputPortLocation() {
        return locations(PortGroupConfiguration::getOutputPorts);
    }

    private Map<String, int[]> locations(Function<PortGroupConfiguration, PortType[]> side) {
        Map<String, int[]> locations = new LinkedHashMap<>();
        int next = 0;
        for (var group : groups.entrySet()) {
            int count = side.apply(group.getValue()).length;
            if (count > 0) {
                locations.put(group.getKey(), IntStream.range(next, next + count).toArray());
            }
            next += count;
        }
        return locations;
    }

    @Override
    public List<String> getPortGroupNames() {
        return new ArrayList<>(groups.keySet());
    }

    @Override
    public PortGroupConfiguration getGroup(String id) {
        return groups.get(id);
    }

    @Override
    public Map<String, ExtendablePortGroup> getExtendablePorts() {
        Map<String, ExtendablePortGroup> extendable = new LinkedHashMap<>();
        groups.forEach((id, group) -> {
            if (group instanceof ExtendablePortGroup e) {
                extendable.put(id, e);
            }
        });
        return Collections.unmodifiableMap(extendable);
    }

    @Override
    public PortGroups copy() {
        PortGroups copy = new PortGroups();
        groups.forEach((id, group) -> copy.add(id, group.copy()));
        return copy;
    }

    /** A group that is not in the settings keeps its defaults; one that is there without ports has none. */
    @Override
    public void loadSettingsFrom(NodeSettingsRO settings) throws InvalidSettingsException {
        for (var group : groups.entrySet()) {
            if (settings.containsKey(group.getKey())) {
                group.getValue().loadSettingsFrom(settings.getNodeSettings(group.getKey()));
            }
        }
    }

    @Override
    public void saveSettingsTo(NodeSettingsWO settings) {
        groups.forEach((id, group) -> group.saveSettingsTo(settings.addNodeSettings(id)));
    }
}
