package org.knime.node.parameters.updates;

import org.selfscope.standin.dialog.Condition;

/** A condition on the values of fields. */
public interface EffectPredicate {

    default EffectPredicate and(EffectPredicate other) {
        return new Condition("(" + this + " and " + other + ")");
    }

    default EffectPredicate or(EffectPredicate other) {
        return new Condition("(" + this + " or " + other + ")");
    }

    default EffectPredicate negate() {
        return new Condition("not " + this);
    }
}
