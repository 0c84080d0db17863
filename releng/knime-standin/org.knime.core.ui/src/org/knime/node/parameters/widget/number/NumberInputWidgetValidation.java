package org.knime.node.parameters.widget.number;

import org.knime.node.parameters.validation.BuiltinValidation;

/** A limit of a number; subclasses need a constructor without arguments. */
public sealed interface NumberInputWidgetValidation extends BuiltinValidation {

    default boolean isExclusive() {
        return false;
    }

    /** A lower limit. */
    abstract non-sealed class MinValidation implements NumberInputWidgetValidation {

        protected abstract double getMin();

        @Override
        public String getErrorMessage() {
            return "The value must be %s %s.".formatted(isExclusive() ? "greater than" : "at least", LimitText.of(getMin()));
        }

        /** 0 or more. */
        public static final class IsNonNegativeValidation extends MinValidation {

            @Override
            public double getMin() {
                return 0;
            }
        }

        /** 1 or more. */
        public static final class IsPositiveIntegerValidation extends MinValidation {

            @Override
            public double getMin() {
                return 1;
            }
        }

        /** More than 0. */
        public static final class IsPositiveDoubleValidation extends MinValidation {

            @Override
            public double getMin() {
                return 0;
            }

            @Override
            public boolean isExclusive() {
                return true;
            }
        }
    }

    /** An upper limit. */
    abstract non-sealed class MaxValidation implements NumberInputWidgetValidation {

        protected abstract double getMax();

        @Override
        public String getErrorMessage() {
            return isExclusive() ? "The value must be less than %s.".formatted(LimitText.of(getMax()))
                : "The value must not exceed %s.".formatted(LimitText.of(getMax()));
        }
    }
}
