package org.knime.node;

import java.util.List;

import org.knime.core.node.port.PortType;
import org.knime.node.RequirePorts.ConfigurablePort.ExtendableConfigurablePort;
import org.knime.node.RequirePorts.ConfigurablePort.FinalConfigurablePort;
import org.knime.node.RequirePorts.ConfigurablePort.OptionalConfigurablePort;
import org.knime.node.RequirePorts.RequireConfigurablePortMode;
import org.knime.node.RequirePorts.RequireSupportedTypes;

/** Collects one port group. */
final class PortGroupStages implements RequireConfigurablePortMode {

    private PortGroup.Text input;
    private PortGroup.Text output;
    private PortMode mode;

    PortGroup group(String id) {
        return new PortGroup(id, input, output, mode);
    }

    PortGroupStages input(String name, String description) {
        input = new PortGroup.Text(name, description);
        return this;
    }

    PortGroupStages output(String name, String description) {
        output = new PortGroup.Text(name, description);
        return this;
    }

    @Override
    public FinalConfigurablePort fixed(PortType type) {
        mode = PortMode.fixed(type);
        return new FinalConfigurablePort();
    }

    @Override
    public RequireSupportedTypes<OptionalConfigurablePort> optional() {
        return types -> {
            mode = PortMode.optional(List.of(types));
            return type -> {
                mode = mode.withPresent(type);
                return new FinalConfigurablePort();
            };
        };
    }

    @Override
    public RequireSupportedTypes<ExtendableConfigurablePort> extendable() {
        return types -> {
            mode = PortMode.extendable(List.of(types));
            return new Extendable();
        };
    }

    private final class Extendable implements ExtendableConfigurablePort {

        @Override
        public ExtendableConfigurablePort fixedTypes(PortType... types) {
            mode = mode.withFixed(types);
            return this;
        }

        @Override
        public ExtendableConfigurablePort defaultNonFixedTypes(PortType... types) {
            mode = mode.withPresent(types);
            return this;
        }
    }
}
