package org.selfscope.standin.view;

import java.io.IOException;
import java.util.Optional;

/** A model that may have a view. */
public interface ViewHolder {

    /** The view as it is now; empty if the node has none or one that is no HTML page. */
    Optional<ViewContent> view() throws IOException;
}
