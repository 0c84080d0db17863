package org.knime.core.data;

/** A cell with true or false. */
public interface BooleanValue extends DataValue {

    UtilityFactory UTILITY = new BooleanUtilityFactory();

    boolean getBooleanValue();

    /** Name and order (false first) of the type. */
    class BooleanUtilityFactory extends ExtensibleUtilityFactory {

        protected BooleanUtilityFactory() {
            super(BooleanValue.class);
        }

        @Override
        public String getName() {
            return "Boolean value";
        }

        @Override
        protected DataValueComparator getComparator() {
            return new IntValueComparator();
        }
    }
}
