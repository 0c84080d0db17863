package org.knime.core.data;

/** A cell with a text. */
public interface StringValue extends DataValue {

    UtilityFactory UTILITY = new StringUtilityFactory();

    String getStringValue();

    /** Name and order of the type. */
    class StringUtilityFactory extends ExtensibleUtilityFactory {

        protected StringUtilityFactory() {
            super(StringValue.class);
        }

        @Override
        public String getName() {
            return "String";
        }

        @Override
        protected DataValueComparator getComparator() {
            return new StringValueComparator();
        }
    }
}
