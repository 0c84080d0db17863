package org.knime.node;

import java.util.Arrays;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortType;
import org.knime.node.parameters.NodeParameters;

/** What an execute function can ask. */
record ExecuteFacts(NodeParameters parameters, PortObject[] inObjects, PortType[] outTypes, ExecutionContext exec)
    implements DefaultModel.ExecuteInput {

    @Override
    @SuppressWarnings("unchecked")
    public <P extends NodeParameters> P getParameters() {
        return (P)parameters;
    }

    @Override
    public PortObject[] getInPortObjects() {
        return inObjects.clone();
    }

    @Override
    public PortObject getInPortObject(int index) {
        return inObjects[index];
    }

    @Override
    public BufferedDataTable[] getInTables() {
        return Arrays.stream(inObjects).map(BufferedDataTable.class::cast).toArray(BufferedDataTable[]::new);
    }

    @Override
    public BufferedDataTable getInTable(int index) {
        return (BufferedDataTable)inObjects[index];
    }

    @Override
    public PortType[] getOutPortTypes() {
        return outTypes.clone();
    }

    @Override
    public ExecutionContext getExecutionContext() {
        return exec;
    }
}
