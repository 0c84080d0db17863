package org.selfscope.knime.view;

import org.knime.core.data.DataCell;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.IntValue;

/**
 * Cells as pages get them. Initial data are made of maps, lists, texts and numbers, which look the same whatever a program that writes them
 * as JSON thinks of classes.
 */
public final class PageValue {

    private PageValue() {
    }

    /** Null for a missing cell; a text for an infinite number, which JSON has not. */
    public static Object of(DataCell cell) {
        if (cell.isMissing()) {
            return null;
        }
        if (cell instanceof IntValue number) {
            return number.getIntValue();
        }
        if (cell instanceof DoubleValue number) {
            double value = number.getDoubleValue();
            return Double.isFinite(value) ? (Object)value : String.valueOf(value);
        }
        return cell.toString();
    }
}
