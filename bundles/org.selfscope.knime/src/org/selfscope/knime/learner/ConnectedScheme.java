package org.selfscope.knime.learner;

import java.util.Optional;

import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.selfscope.image.scheme.SamplingScheme;
import org.selfscope.knime.scheme.SamplingSchemePortObjectSpec;

/** The sampling scheme at the learner's optional port, which comes after the table. */
final class ConnectedScheme {

    private static final int PORT = 1;

    private ConnectedScheme() {
    }

    /** Whether the node has the port. */
    static boolean isPossible(PortType[] inputs) {
        return inputs.length > PORT;
    }

    /** The scheme; empty if the node has no such port, or nothing is known of the scheme yet. */
    static Optional<SamplingScheme> of(PortObjectSpec[] inputs) {
        return inputs.length > PORT && inputs[PORT] instanceof SamplingSchemePortObjectSpec spec ? Optional.of(spec.scheme())
            : Optional.empty();
    }
}
