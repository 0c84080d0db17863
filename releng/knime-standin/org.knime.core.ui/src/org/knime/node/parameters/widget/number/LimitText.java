package org.knime.node.parameters.widget.number;

import java.math.BigDecimal;

/** Limits as people write them: 2147483647, not 2.147483647E9. */
class LimitText {

    private LimitText() {
    }

    static String of(double limit) {
        return BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
    }
}
