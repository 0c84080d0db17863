package org.knime.node.parameters.updates;

import java.util.Arrays;
import java.util.function.Predicate;

import org.knime.node.parameters.NodeParametersInput;

/** Builds the condition of an {@link Effect}; needs a constructor without arguments. */
public interface EffectPredicateProvider {

    EffectPredicate init(PredicateInitializer i);

    default EffectPredicate and(EffectPredicate... predicates) {
        return Arrays.stream(predicates).reduce(EffectPredicate::and).orElseThrow();
    }

    default EffectPredicate or(EffectPredicate... predicates) {
        return Arrays.stream(predicates).reduce(EffectPredicate::or).orElseThrow();
    }

    default EffectPredicate not(EffectPredicate predicate) {
        return predicate.negate();
    }

    /** Gives access to the fields that conditions speak of. */
    interface PredicateInitializer {

        BooleanReference getBoolean(Class<? extends ParameterReference<Boolean>> reference);

        StringReference getString(Class<? extends ParameterReference<String>> reference);

        <E extends Enum<E>> EnumReference<E> getEnum(Class<? extends ParameterReference<E>> reference);

        EffectPredicate getPredicate(EffectPredicateProvider provider);

        EffectPredicate getPredicate(Class<? extends EffectPredicateProvider> providerClass);

        /** A condition that is decided once, from the node's ports. */
        EffectPredicate getConstant(Predicate<NodeParametersInput> predicate);

        /** Whether the dialog has no field of that reference. */
        boolean isMissing(Class<? extends ParameterReference<?>> reference);

        default EffectPredicate always() {
            return getConstant(input -> true);
        }

        default EffectPredicate never() {
            return getConstant(input -> false);
        }

        /** Conditions on a boolean. */
        interface BooleanReference {

            EffectPredicate isTrue();

            EffectPredicate isFalse();
        }

        /** Conditions on a text. */
        interface StringReference {

            EffectPredicate isEqualTo(String value);

            EffectPredicate matchesPattern(String pattern);
        }

        /** Conditions on an enum. */
        interface EnumReference<E extends Enum<E>> {

            @SuppressWarnings("unchecked")
            EffectPredicate isOneOf(E... values);
        }
    }
}
