package org.knime.node.parameters.widget.choices;

import org.knime.core.data.DataColumnSpec;

/** A name, for example of a column, with its type. */
public record TypedStringChoice(String id, String text, PossibleTypeValue type) {

    public static TypedStringChoice fromColSpec(DataColumnSpec column) {
        return new TypedStringChoice(column.getName(), column.getName(),
            new PossibleTypeValue(column.getType().getPreferredValueClass().getName(), column.getType().getName()));
    }

    /** A type and how it is shown. */
    public record PossibleTypeValue(String id, String text) {
    }
}
