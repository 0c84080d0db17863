package org.selfscope.standin.dialog;

import org.knime.node.parameters.updates.EffectPredicate;

/**
 * A condition as words.
 *
 * @param text what must hold, for messages
 */
public record Condition(String text) implements EffectPredicate {

    @Override
    public String toString() {
        return text;
    }
}
