package org.selfscope.knime.calibrator;

import org.knime.node.parameters.widget.choices.Label;
import org.selfscope.image.calibrate.Search;

/** How thoroughly parameters are searched. */
enum SearchEffort {

    @Label(value = "Quick", description = "5 values of each parameter, then twice as fine around the best. For a first look.")
    QUICK(Search.QUICK),
    @Label(value = "Standard", description = "6 values, then twice as fine twice. Closer is hardly seen.")
    STANDARD(Search.STANDARD),
    @Label(value = "Thorough", description = "9 values, then twice as fine four times.")
    FULL(Search.THOROUGH);

    private final Search search;

    SearchEffort(Search search) {
        this.search = search;
    }

    Search search() {
        return search;
    }
}
