package org.selfscope.standin.dialog;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider.PredicateInitializer;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.selfscope.standin.parameters.Defaults;

/** Builds conditions as words; throws IllegalArgumentException if one speaks of a field that the dialog does not have. */
record Predicates(References references) implements PredicateInitializer {

    @Override
    public BooleanReference getBoolean(Class<? extends ParameterReference<Boolean>> reference) {
        references.require(reference);
        return new BooleanReference() {

            @Override
            public EffectPredicate isTrue() {
                return condition(reference, "is true");
            }

            @Override
            public EffectPredicate isFalse() {
                return condition(reference, "is false");
            }
        };
    }

    @Override
    public StringReference getString(Class<? extends ParameterReference<String>> reference) {
        references.require(reference);
        return new StringReference() {

            @Override
            public EffectPredicate isEqualTo(String value) {
                return condition(reference, "is " + value);
            }

            @Override
            public EffectPredicate matchesPattern(String pattern) {
                return condition(reference, "matches " + Pattern.compile(pattern));
            }
        };
    }

    @Override
    public <E extends Enum<E>> EnumReference<E> getEnum(Class<? extends ParameterReference<E>> reference) {
        references.require(reference);
        return new EnumReference<>() {

            @Override
            @SafeVarargs
            @SuppressWarnings("varargs")
            public final EffectPredicate isOneOf(E... values) {
                return condition(reference, "is one of " + Arrays.toString(values));
            }
        };
    }

    @Override
    public ArrayReference getArray(Class<? extends ParameterReference<?>> reference) {
        references.require(reference);
        return new ArrayReference() {

            @Override
            public EffectPredicate hasMultipleItems() {
                return condition(reference, "has several elements");
            }

            @Override
            public EffectPredicate containsElementSatisfying(EffectPredicateProvider elementPredicate) {
                return condition(reference, "has an element for which a condition holds");
            }
        };
    }

    @Override
    public EffectPredicate getPredicate(EffectPredicateProvider provider) {
        EffectPredicate predicate = provider.init(this);
        if (predicate == null) {
            throw new IllegalArgumentException(provider.getClass().getName() + " gives no condition.");
        }
        return predicate;
    }

    @Override
    public EffectPredicate getPredicate(Class<? extends EffectPredicateProvider> providerClass) {
        if (ParameterReference.class.isAssignableFrom(providerClass)) {
            references.require(providerClass);
        }
        return getPredicate(Defaults.create(providerClass));
    }

    @Override
    public EffectPredicate getConstant(Predicate<NodeParametersInput> predicate) {
        return new Condition("the ports are as expected");
    }

    @Override
    public boolean isMissing(Class<? extends ParameterReference<?>> reference) {
        return references.get(reference) == null;
    }

    private static EffectPredicate condition(Class<?> reference, String text) {
        return new Condition(reference.getSimpleName() + " " + text);
    }
}
