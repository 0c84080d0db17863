package org.knime.node.parameters.widget.number;

import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation;
import org.selfscope.standin.dialog.LimitAccess;

/** Reads limits for the dialog. */
final class LimitBackdoor implements LimitAccess {

    @Override
    public double min(MinValidation validation) {
        return validation.getMin();
    }

    @Override
    public double max(MaxValidation validation) {
        return validation.getMax();
    }
}
