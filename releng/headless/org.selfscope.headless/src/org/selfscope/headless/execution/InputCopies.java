package org.selfscope.headless.execution;

import java.io.IOException;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.selfscope.headless.node.WorkflowNode;
import org.selfscope.standin.storage.PortObjects;

/** The inputs that a node gets: copies of its own, made on its own thread before every execution. */
final class InputCopies {

    private InputCopies() {
    }

    static PortObject[] of(WorkflowNode node, PortObject[] inputs) throws KNIMEException, CanceledExecutionException {
        PortObject[] copies = new PortObject[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            try {
                copies[i] = PortObjects.copy(inputs[i], new ExecutionMonitor());
            } catch (IOException | RuntimeException e) {
                throw new KNIMEException("Unable to clone input data at port " + (i + 1) + " ("
                    + node.node().getInputType(i + 1).getName() + "): " + e.getMessage(), e);
            }
        }
        return copies;
    }
}
