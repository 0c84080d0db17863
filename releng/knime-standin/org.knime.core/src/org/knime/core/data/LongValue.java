package org.knime.core.data;

/** A cell with a 64-bit whole number. */
public interface LongValue extends DataValue {

    UtilityFactory UTILITY = new LongUtilityFactory();

    long getLongValue();

    /** Name and order of the type. */
    class LongUtilityFactory extends ExtensibleUtilityFactory {

        protected LongUtilityFactory() {
            super(LongValue.class);
        }

        @Override
        public String getName() {
            return "Number (long)";
        }

        @Override
        protected DataValueComparator getComparator() {
            return new LongValueComparator();
        }
    }
}
