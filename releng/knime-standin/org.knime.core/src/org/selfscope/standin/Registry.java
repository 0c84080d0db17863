package org.selfscope.standin;

import java.util.List;

/** Where the contributions of bundles are found: what their plugin.xml announces, and nothing else. */
public interface Registry {

    /** All top-level elements that are contributed to an extension point, such as {@code org.knime.core.PortType}. */
    List<Extension> extensions(String point);
}
