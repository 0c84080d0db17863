package org.selfscope.standin.dialog;

import org.knime.node.parameters.NodeParametersInput;

/** What conditions and providers look at. */
public interface DialogValues {

    /** The present value of the field that has a reference. */
    Object value(Class<?> reference);

    /** Where that field is, as the page finds it. */
    String scope(Class<?> reference);

    /** What is known of the node's ports. */
    NodeParametersInput input();
}
