package org.knime.node.parameters.updates;

import org.selfscope.standin.dialog.Condition;

/** A condition on the values of fields. */
public interface EffectPredicate {

    default EffectPredicate and(EffectPredicate other) {
        return new Condition.Both((Condition)this, (Condition)other);
    }

    default EffectPredicate or(EffectPredicate other) {
        return negate().and(other.negate()).negate();
    }

    default EffectPredicate negate() {
        return new Condition.Not((Condition)this);
    }
}
