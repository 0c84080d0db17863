package org.knime.node;

import java.util.function.Consumer;

import org.knime.core.node.port.PortObject;

/** Takes what an execute function made. */
record ExecuteResult(PortObject[] data, Consumer<String> warning, Consumer<PortObject[]> internalData)
    implements DefaultModel.ExecuteOutput {

    @Override
    public void setOutData(PortObject... newData) {
        DefaultNodeModel.setAll(newData, data);
    }

    @Override
    public void setOutData(int index, PortObject object) {
        data[index] = object;
    }

    @Override
    public void setInternalData(PortObject... objects) {
        internalData.accept(objects);
    }

    @Override
    public void setWarningMessage(String message) {
        warning.accept(message);
    }
}
