package org.selfscope.knime.view;

import java.util.List;
import java.util.Optional;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;
import org.knime.node.DefaultView.ViewInput;

/** The tables that a node keeps for its view. */
public final class InternalTables {

    private InternalTables() {
    }

    /** The tables that were kept, empty before the node is executed and if there are others than expected. */
    public static Optional<List<BufferedDataTable>> of(ViewInput in, int count) {
        PortObject[] kept = in.getInternalPortObjects();
        if (kept == null || kept.length != count) {
            return Optional.empty();
        }
        for (PortObject object : kept) {
            if (!(object instanceof BufferedDataTable)) {
                return Optional.empty();
            }
        }
        return Optional.of(List.of(in.getInternalTables()));
    }
}
