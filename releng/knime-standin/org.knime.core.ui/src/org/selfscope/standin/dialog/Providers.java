package org.selfscope.standin.dialog;

import java.util.function.Supplier;

import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.ButtonReference;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.updates.StateProvider.StateProviderInitializer;
import org.selfscope.standin.parameters.Defaults;

/** Runs providers for the present values of a dialog. */
record Providers(DialogValues values) {

    /**
     * What a provider computes.
     *
     * @param state what the page gets
     * @param isInitial whether the page gets it when the dialog opens, and not only after a change
     */
    record Computed(Object state, boolean isInitial) {
    }

    Computed compute(Class<? extends StateProvider<?>> type) {
        StateProvider<?> provider = Defaults.create(type);
        Initializer initializer = new Initializer();
        provider.init(initializer);
        return new Computed(provider.computeState(values.input()), initializer.isInitial);
    }

    private final class Initializer implements StateProviderInitializer {

        private boolean isInitial;

        @Override
        public <T> Supplier<T> computeFromValueSupplier(Class<? extends ParameterReference<T>> reference) {
            return getValueSupplier(reference);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> Supplier<T> getValueSupplier(Class<? extends ParameterReference<T>> reference) {
            return () -> (T)values.value(reference);
        }

        @Override
        public <T> void computeOnValueChange(Class<? extends ParameterReference<T>> reference) {
            values.value(reference);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> Supplier<T> computeFromProvidedState(Class<? extends StateProvider<T>> provider) {
            Computed computed = compute(provider);
            isInitial |= computed.isInitial;
            return () -> (T)computed.state;
        }

        @Override
        public void computeOnButtonClick(Class<? extends ButtonReference> reference) {
            // no button is clicked when a dialog opens
        }

        @Override
        public void computeBeforeOpenDialog() {
            isInitial = true;
        }

        @Override
        public void computeAfterOpenDialog() {
            // the page asks for it later
        }

        @Override
        public NodeParametersInput getNodeParametersInput() {
            return values.input();
        }
    }
}
