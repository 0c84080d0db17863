package org.selfscope.standin.dialog;

import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Optional;

import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation;
import org.selfscope.standin.parameters.Defaults;
import org.selfscope.standin.parameters.ParameterField;

/**
 * Between which limits a number must be: those of the widget, else those of the type.
 *
 * @param min null if there is none
 * @param max null if there is none
 */
record Limits(MinValidation min, MaxValidation max) {

    /** The largest number up to which a page knows every integer. */
    private static final double MOST = 9007199254740991.0;

    private static final Map<Class<?>, Limits> OF_TYPES = Map.of(
        Integer.class, between(Integer.MIN_VALUE, Integer.MAX_VALUE),
        Long.class, between(-MOST, MOST));

    static Limits of(ParameterField field) {
        NumberInputWidget widget = field.annotation(NumberInputWidget.class);
        Limits ofType = OF_TYPES.getOrDefault(MethodType.methodType(field.field().getType()).wrap().returnType(), new Limits(null, null));
        return widget == null ? ofType : new Limits(make(widget.minValidation(), ofType.min), make(widget.maxValidation(), ofType.max));
    }

    /** The abstract class itself stands for no limit. */
    private static <V> V make(Class<? extends V> validation, V otherwise) {
        return Modifier.isAbstract(validation.getModifiers()) ? otherwise : Defaults.create(validation);
    }

    private static Limits between(double min, double max) {
        return new Limits(new MinValidation() {

            @Override
            protected double getMin() {
                return min;
            }
        }, new MaxValidation() {

            @Override
            protected double getMax() {
                return max;
            }
        });
    }

    boolean areNone() {
        return min == null && max == null;
    }

    /** What the dialog says about a number; nothing if it is between the limits. */
    Optional<String> violation(double value) {
        if (min != null && (value < least() || min.isExclusive() && value == least())) {
            return Optional.of(min.getErrorMessage());
        }
        boolean isTooLarge = max != null && (value > most() || max.isExclusive() && value == most());
        return isTooLarge ? Optional.of(max.getErrorMessage()) : Optional.empty();
    }

    private double least() {
        return LimitAccess.INSTANCE.min(min);
    }

    private double most() {
        return LimitAccess.INSTANCE.max(max);
    }

    Map<String, Object> json() {
        return Json.object("max", max == null ? null : json(max, "max", most()), "min", min == null ? null : json(min, "min", least()));
    }

    private static Map<String, Object> json(NumberInputWidgetValidation limit, String name, double value) {
        return Json.object("errorMessage", limit.getErrorMessage(), "parameters",
            Json.object("isExclusive", limit.isExclusive(), name, value));
    }
}
