package org.knime.node;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.parameters.NodeParameters;

/** A model of a configure and an execute function. */
final class ConfiguredModel extends DefaultModel {

    private final Class<? extends NodeParameters> parametersClass;
    private final ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure;
    private final ExecuteConsumer execute;

    private ConfiguredModel(Class<? extends NodeParameters> parametersClass,
        ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure, ExecuteConsumer execute) {
        this.parametersClass = parametersClass;
        this.configure = configure;
        this.execute = execute;
    }

    static RequireModelParameters create() {
        return parametersClass -> configure -> execute -> new ConfiguredModel(parametersClass, configure, execute);
    }

    @Override
    Class<? extends NodeParameters> parametersClass() {
        return parametersClass;
    }

    void configure(ConfigureInput input, ConfigureOutput output) throws InvalidSettingsException {
        configure.accept(input, output);
    }

    void execute(ExecuteInput input, ExecuteOutput output) throws CanceledExecutionException, KNIMEException {
        execute.accept(input, output);
    }
}
