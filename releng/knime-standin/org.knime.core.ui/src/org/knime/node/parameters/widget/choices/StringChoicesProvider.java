package org.knime.node.parameters.widget.choices;

import java.util.List;

import org.knime.node.parameters.NodeParametersInput;

/** Offers texts; needs a constructor without arguments. */
public non-sealed interface StringChoicesProvider extends ChoicesStateProvider<StringChoice> {

    @Override
    default void init(StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
    }

    default List<String> choices(NodeParametersInput input) {
        return List.of();
    }

    @Override
    default List<StringChoice> computeState(NodeParametersInput input) {
        return choices(input).stream().map(StringChoice::fromId).toList();
    }
}
