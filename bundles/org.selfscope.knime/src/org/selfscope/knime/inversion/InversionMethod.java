package org.selfscope.knime.inversion;

import org.knime.node.parameters.widget.choices.Label;
import org.selfscope.learn.method.Method;

/** The methods that undo a point spread function. */
enum InversionMethod {
    @Label(value = "Self-supervised inversion", description = "The network sees the image with hidden pixels. What it restores, blurred "
        + "again, has to predict them.")
    SELF_SUPERVISED(Method.SELF_SUPERVISED_INVERSION),
    @Label(value = "Siamese inversion", description = "The network also sees the whole image, and has to restore the same from both. Takes "
        + "twice the time a step.")
    SIAMESE(Method.SIAMESE_INVERSION);

    final Method method;

    InversionMethod(Method method) {
        this.method = method;
    }
}
