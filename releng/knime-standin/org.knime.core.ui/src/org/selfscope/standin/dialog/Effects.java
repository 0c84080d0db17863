package org.selfscope.standin.dialog;

import java.lang.reflect.AnnotatedElement;
import java.util.Map;
import java.util.Optional;

import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;

/** What conditions do to controls and sections. */
record Effects(References references, DialogValues values) {

    /** An effect with its condition. */
    record Applied(EffectType type, Condition condition, DialogValues values) {

        boolean isShown() {
            return type == EffectType.SHOW ? condition.holds(values) : type != EffectType.HIDE || !condition.holds(values);
        }

        boolean isEnabled() {
            return type == EffectType.ENABLE ? condition.holds(values) : type != EffectType.DISABLE || !condition.holds(values);
        }

        Map<String, Object> json() {
            return Json.object("effect", type.name(), "condition", condition.json(values));
        }
    }

    Optional<Applied> of(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Effect.class))
            .map(e -> new Applied(e.type(), (Condition)new Predicates(references).getPredicate(e.predicate()), values));
    }

    /** The effect of a field, or of the innermost group around it that has one. */
    Optional<Applied> of(FieldPath path) {
        Optional<Applied> effect = Optional.empty();
        for (int i = path.fields().size() - 1; i >= 0 && effect.isEmpty(); i--) {
            effect = of(path.fields().get(i).field());
        }
        return effect;
    }
}
