package org.knime.node;

import java.util.function.Consumer;

import org.knime.core.node.port.PortObjectSpec;

/** Takes what a configure function says. */
record ConfigureResult(PortObjectSpec[] specs, Consumer<String> warning) implements DefaultModel.ConfigureOutput {

    @Override
    public void setOutSpecs(PortObjectSpec... newSpecs) {
        DefaultNodeModel.setAll(newSpecs, specs);
    }

    @Override
    public void setOutSpec(int index, PortObjectSpec spec) {
        specs[index] = spec;
    }

    @Override
    public void setWarningMessage(String message) {
        warning.accept(message);
    }
}
