package org.selfscope.standin.port;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.context.ports.ExtendablePortGroup;
import org.knime.core.node.context.ports.PortGroupConfiguration;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;

/**
 * Ports of which some may be added. Each added port is stored as {@code port_i} with the class of its port object. What is stored is taken
 * as it is: neither the supported types nor the most ports are checked, as in KNIME.
 */
public final class AddablePortGroup implements ExtendablePortGroup {

    private final Side side;
    private final List<PortType> fixed;
    private final List<PortType> supported;
    private final int maximum;
    private final List<PortType> added = new ArrayList<>();

    AddablePortGroup(Side side, List<PortType> fixed, List<PortType> supported, int maximum) {
        this.side = side;
        this.fixed = fixed;
        this.supported = supported;
        this.maximum = maximum;
    }

    /** Adds the ports that a new node has. */
    public AddablePortGroup with(PortType... defaults) {
        List.of(defaults).forEach(this::addPort);
        return this;
    }

    @Override
    public void addPort(PortType type) {
        if (!canAddPort()) {
            throw new IllegalArgumentException("This group takes at most " + maximum + " ports.");
        }
        added.add(type);
    }

    @Override
    public boolean canAddPort() {
        return added.size() < maximum;
    }

    @Override
    public PortType removeLastPort() {
        return added.remove(added.size() - 1);
    }

    @Override
    public PortType[] getConfiguredPorts() {
        return added.toArray(PortType[]::new);
    }

    @Override
    public boolean hasConfiguredPorts() {
        return !added.isEmpty();
    }

    @Override
    public PortType[] getFixedPorts() {
        return fixed.toArray(PortType[]::new);
    }

    @Override
    public PortType[] getSupportedPortTypes() {
        return supported.toArray(PortType[]::new);
    }

    @Override
    public boolean definesInputPorts() {
        return side.hasInputs();
    }

    @Override
    public boolean definesOutputPorts() {
        return side.hasOutputs();
    }

    @Override
    public PortGroupConfiguration copy() {
        AddablePortGroup copy = new AddablePortGroup(side, fixed, supported, maximum);
        copy.added.addAll(added);
        return copy;
    }

    @Override
    public void loadSettingsFrom(NodeSettingsRO settings) throws InvalidSettingsException {
        List<PortType> loaded = new ArrayList<>();
        for (int i = 0; settings.containsKey("port_" + i); i++) {
            loaded.add(portType(settings.getNodeSettings("port_" + i).getString("object_class")));
        }
        added.clear();
        added.addAll(loaded);
    }

    private static PortType portType(String objectClass) throws InvalidSettingsException {
        Class<? extends PortObject> type = PortTypeRegistry.getInstance().getObjectClass(objectClass)
            .orElseThrow(() -> new InvalidSettingsException("Unable to restore port type, can't load class \"" + objectClass + "\""));
        return PortTypeRegistry.getInstance().getPortType(type);
    }

    @Override
    public void saveSettingsTo(NodeSettingsWO settings) {
        for (int i = 0; i < added.size(); i++) {
            settings.addNodeSettings("port_" + i).addString("object_class", added.get(i).getPortObjectClass().getName());
        }
    }
}
