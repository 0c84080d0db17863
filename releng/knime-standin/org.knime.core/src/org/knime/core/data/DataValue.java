package org.knime.core.data;

import javax.swing.Icon;

/** What a cell can be asked for. Each value interface has a constant UTILITY of its own. */
public interface DataValue {

    UtilityFactory UTILITY = new UtilityFactory();

    /** What belongs to a value interface as a whole. */
    class UtilityFactory {

        protected UtilityFactory() {
        }

        public Icon getIcon() {
            return null;
        }

        /** The order of the values; null if they have none of their own. */
        protected DataValueComparator getComparator() {
            return null;
        }
    }
}
