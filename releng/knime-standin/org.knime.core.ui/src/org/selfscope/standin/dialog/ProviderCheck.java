package org.selfscope.standin.dialog;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;

import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.updates.ValueProvider;
import org.knime.node.parameters.widget.OptionalWidget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.message.TextMessage;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.text.TextInputWidget;
import org.selfscope.standin.parameters.Defaults;

/** Makes everything that annotations name by class, as the dialog would, and starts it. */
record ProviderCheck(References references, List<String> mistakes) {

    void check(String place, AnnotatedElement element) {
        Effect effect = element.getAnnotation(Effect.class);
        if (effect != null) {
            attempt(place, () -> new Predicates(references).getPredicate(effect.predicate()));
        }
        if (element instanceof Field field) {
            checkProviders(place, field);
            checkValidations(place, field);
        }
    }

    private void checkProviders(String place, Field field) {
        ChoicesProvider choices = field.getAnnotation(ChoicesProvider.class);
        if (choices != null) {
            start(place, choices.value());
        }
        ValueProvider value = field.getAnnotation(ValueProvider.class);
        if (value != null) {
            start(place, value.value());
        }
        TextMessage message = field.getAnnotation(TextMessage.class);
        if (message != null) {
            start(place, message.value());
        }
        OptionalWidget optional = field.getAnnotation(OptionalWidget.class);
        if (optional != null) {
            start(place, optional.defaultProvider());
        }
    }

    private void checkValidations(String place, Field field) {
        NumberInputWidget number = field.getAnnotation(NumberInputWidget.class);
        if (number != null) {
            make(place, number.minValidation());
            make(place, number.maxValidation());
        }
        TextInputWidget text = field.getAnnotation(TextInputWidget.class);
        if (text != null) {
            make(place, text.patternValidation());
            make(place, text.minLengthValidation());
            make(place, text.maxLengthValidation());
        }
    }

    private void start(String place, Class<? extends StateProvider<?>> provider) {
        attempt(place, () -> Defaults.create(provider).init(new Triggers(references)));
    }

    /** The abstract class itself stands for no limit. */
    private void make(String place, Class<?> validation) {
        if (!Modifier.isAbstract(validation.getModifiers())) {
            attempt(place, () -> Defaults.create(validation));
        }
    }

    private void attempt(String place, Runnable attempt) {
        try {
            attempt.run();
        } catch (RuntimeException e) {
            mistakes.add(place + ": " + e.getMessage());
        }
    }
}
