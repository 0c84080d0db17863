package org.selfscope.standin.dialog;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.EffectPredicate;

/** A condition of a dialog, to be decided for its present values, or to be written for the page. */
public sealed interface Condition extends EffectPredicate {

    boolean holds(DialogValues values);

    /** In the form that the page evaluates by itself when values change. */
    Map<String, Object> json(DialogValues values);

    /** A condition on the value of one field; the schema says the same as the test. */
    record OfValue(Class<?> reference, Map<String, Object> schema, Predicate<Object> test) implements Condition {

        @Override
        public boolean holds(DialogValues values) {
            return test.test(values.value(reference));
        }

        @Override
        public Map<String, Object> json(DialogValues values) {
            return Json.object("scope", values.scope(reference), "schema", schema);
        }
    }

    /** A condition that is decided once, from the node's ports. NB: what KNIME hands to the page for it is not known. */
    record OfPorts(Predicate<NodeParametersInput> test) implements Condition {

        @Override
        public boolean holds(DialogValues values) {
            return test.test(values.input());
        }

        @Override
        public Map<String, Object> json(DialogValues values) {
            return Json.object("scope", "#/", "schema", holds(values) ? Map.of() : Json.object("not", Map.of()));
        }
    }

    /** Two conditions. NB: how KNIME writes combined conditions is not known. */
    record Both(Condition first, Condition second) implements Condition {

        @Override
        public boolean holds(DialogValues values) {
            return first.holds(values) && second.holds(values);
        }

        @Override
        public Map<String, Object> json(DialogValues values) {
            return Json.object("type", "AND", "conditions", List.of(first.json(values), second.json(values)));
        }
    }

    /** The opposite of a condition. NB: how KNIME writes it is not known. */
    record Not(Condition condition) implements Condition {

        @Override
        public boolean holds(DialogValues values) {
            return !condition.holds(values);
        }

        @Override
        public Map<String, Object> json(DialogValues values) {
            return Json.object("type", "NOT", "conditions", List.of(condition.json(values)));
        }
    }
}
