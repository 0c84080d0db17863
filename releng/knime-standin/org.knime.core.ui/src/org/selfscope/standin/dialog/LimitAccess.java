package org.selfscope.standin.dialog;

import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation;
import org.selfscope.standin.Backdoor;

/** Reads limits, which in KNIME only the dialog can. */
public interface LimitAccess {

    LimitAccess INSTANCE = Backdoor.open(LimitAccess.class, "org.knime.node.parameters.widget.number.LimitBackdoor");

    double min(MinValidation validation);

    double max(MaxValidation validation);
}
