package org.knime.core.node;

/** A window that shows what a node has done. Headless runs never open one. */
public abstract class AbstractNodeView<T extends AbstractNodeView.ViewableModel> {

    private final T model;

    /** A view of a model. */
    protected AbstractNodeView(T model) {
        this.model = model;
    }

    /** What is shown. */
    protected final T getViewableModel() {
        return model;
    }

    /** What a view can show. */
    public interface ViewableModel {
    }
}
