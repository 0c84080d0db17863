package org.selfscope.knime.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.port.PortObjectSpec;
import org.selfscope.image.AxisType;
import org.selfscope.image.scheme.GridBlindSpot;
import org.selfscope.knime.scheme.SamplingSchemePortObjectSpec;

class ConnectedSchemeTest {

    private static final DataTableSpec TABLE = new DataTableSpec();

    @Test
    void theSchemeComesAfterTheTable() {
        GridBlindSpot scheme = GridBlindSpot.along(AxisType.X, AxisType.Y);
        assertEquals(Optional.of(scheme), ConnectedScheme.of(new PortObjectSpec[]{TABLE, new SamplingSchemePortObjectSpec(scheme)}));
    }

    @Test
    void withoutThePortOrBeforeItIsKnownThereIsNone() {
        assertTrue(ConnectedScheme.of(new PortObjectSpec[]{TABLE}).isEmpty());
        assertTrue(ConnectedScheme.of(new PortObjectSpec[]{TABLE, null}).isEmpty());
    }
}
