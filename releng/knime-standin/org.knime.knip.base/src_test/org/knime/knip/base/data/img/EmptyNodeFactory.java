package org.knime.knip.base.data.img;

import java.io.File;

import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeDialogPane;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.NodeView;
import org.knime.core.node.port.PortType;

/** A node without ports that does nothing. */
final class EmptyNodeFactory extends NodeFactory<NodeModel> {

    EmptyNodeFactory() {
        super(true);
    }

    @Override
    protected NodeDescription createNodeDescription() {
        throw new UnsupportedOperationException();
    }

    @Override
    public NodeModel createNodeModel() {
        return new EmptyModel();
    }

    @Override
    protected int getNrNodeViews() {
        return 0;
    }

    @Override
    public NodeView<NodeModel> createNodeView(int viewIndex, NodeModel model) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected boolean hasDialog() {
        return false;
    }

    @Override
    protected NodeDialogPane createNodeDialogPane() {
        throw new UnsupportedOperationException();
    }

    private static final class EmptyModel extends NodeModel {

        EmptyModel() {
            super(new PortType[0], new PortType[0]);
        }

        @Override
        protected void reset() {
            // has no state
        }

        @Override
        protected void saveSettingsTo(NodeSettingsWO settings) {
            // has no settings
        }

        @Override
        protected void validateSettings(NodeSettingsRO settings) {
            // has no settings
        }

        @Override
        protected void loadValidatedSettingsFrom(NodeSettingsRO settings) {
            // has no settings
        }

        @Override
        protected void loadInternals(File folder, ExecutionMonitor exec) {
            // has no state
        }

        @Override
        protected void saveInternals(File folder, ExecutionMonitor exec) {
            // has no state
        }
    }
}
