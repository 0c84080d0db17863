package org.knime.core.data;

/** A cell with a 32-bit whole number. */
public interface IntValue extends DataValue {

    UtilityFactory UTILITY = new IntUtilityFactory();

    int getIntValue();

    /** Name and order of the type. */
    class IntUtilityFactory extends ExtensibleUtilityFactory {

        protected IntUtilityFactory() {
            super(IntValue.class);
        }

        @Override
        public String getName() {
            return "Number (integer)";
        }

        @Override
        protected DataValueComparator getComparator() {
            return new IntValueComparator();
        }
    }
}
