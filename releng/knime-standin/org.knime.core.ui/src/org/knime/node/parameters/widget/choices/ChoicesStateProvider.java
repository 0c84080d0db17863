package org.knime.node.parameters.widget.choices;

import java.util.List;

import org.knime.node.parameters.updates.StateProvider;

/** Computes the choices of a field. */
public sealed interface ChoicesStateProvider<T> extends StateProvider<List<T>>
    permits EnumChoicesProvider, StringChoicesProvider, TypedStringChoicesProvider {
}
