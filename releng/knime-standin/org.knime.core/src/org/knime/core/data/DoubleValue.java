package org.knime.core.data;

/** A cell with a number. */
public interface DoubleValue extends DataValue {

    UtilityFactory UTILITY = new DoubleUtilityFactory();

    double getDoubleValue();

    /** Name and order of the type. */
    class DoubleUtilityFactory extends ExtensibleUtilityFactory {

        protected DoubleUtilityFactory() {
            super(DoubleValue.class);
        }

        @Override
        public String getName() {
            return "Number (Float)";
        }

        @Override
        protected DataValueComparator getComparator() {
            return new DoubleValueComparator();
        }
    }
}
