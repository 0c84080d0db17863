package org.knime.node.parameters.updates;

import java.util.function.Supplier;

import org.knime.node.parameters.NodeParametersInput;

/** Computes something that the dialog shows: choices, values, messages; needs a constructor without arguments. */
public interface StateProvider<T> {

    /** Says when to compute and which values are needed. */
    void init(StateProviderInitializer initializer);

    T computeState(NodeParametersInput input);

    /** Collects triggers and needed values. */
    interface StateProviderInitializer {

        <T> Supplier<T> computeFromValueSupplier(Class<? extends ParameterReference<T>> reference);

        <T> Supplier<T> getValueSupplier(Class<? extends ParameterReference<T>> reference);

        <T> void computeOnValueChange(Class<? extends ParameterReference<T>> reference);

        <T> Supplier<T> computeFromProvidedState(Class<? extends StateProvider<T>> provider);

        void computeOnButtonClick(Class<? extends ButtonReference> reference);

        void computeBeforeOpenDialog();

        void computeAfterOpenDialog();

        NodeParametersInput getNodeParametersInput();
    }
}
