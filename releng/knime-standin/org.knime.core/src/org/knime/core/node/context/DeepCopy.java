package org.knime.core.node.context;

/** Something that can be copied with all that belongs to it. */
public interface DeepCopy<T> {

    /** An independent copy. */
    T copy();
}
