package org.knime.core.node;

/** A view of a classic node. */
public abstract class NodeView<T extends NodeModel> extends AbstractNodeView<T> {

    /** A view of a model. */
    protected NodeView(T model) {
        super(model);
    }

    /** Called when the window closes. */
    protected abstract void onClose();

    /** Called when the window opens. */
    protected abstract void onOpen();
}
