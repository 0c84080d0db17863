package org.selfscope.standin.dialog;

import java.util.function.Supplier;

import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.ButtonReference;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.StateProvider;
import org.selfscope.standin.parameters.Defaults;

/** Accepts what a provider asks for if the dialog has it; nothing is ever computed. */
record Triggers(References references) implements StateProvider.StateProviderInitializer {

    @Override
    public <T> Supplier<T> computeFromValueSupplier(Class<? extends ParameterReference<T>> reference) {
        return getValueSupplier(reference);
    }

    @Override
    public <T> Supplier<T> getValueSupplier(Class<? extends ParameterReference<T>> reference) {
        references.require(reference);
        return unavailable();
    }

    @Override
    public <T> void computeOnValueChange(Class<? extends ParameterReference<T>> reference) {
        references.require(reference);
    }

    @Override
    public <T> Supplier<T> computeFromProvidedState(Class<? extends StateProvider<T>> provider) {
        Defaults.create(provider).init(this);
        return unavailable();
    }

    @Override
    public void computeOnButtonClick(Class<? extends ButtonReference> reference) {
        // buttons are not checked
    }

    @Override
    public void computeBeforeOpenDialog() {
        // no dialog is opened
    }

    @Override
    public void computeAfterOpenDialog() {
        // no dialog is opened
    }

    @Override
    public NodeParametersInput getNodeParametersInput() {
        throw new IllegalStateException("The ports are not known when a dialog's classes are checked.");
    }

    private static <T> Supplier<T> unavailable() {
        return () -> {
            throw new IllegalStateException("Values must be asked for in computeState, not in init.");
        };
    }
}
