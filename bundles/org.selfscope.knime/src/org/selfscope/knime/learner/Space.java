package org.selfscope.knime.learner;

import org.knime.node.parameters.widget.choices.Label;
import org.selfscope.learn.framing.Framing;

/** What of a stack the network sees at once. */
enum Space {

    @Label(value = "Planes", description = "Every plane by itself: for single planes, and for stacks whose planes lie far apart.")
    PLANES(Framing.PLANES),
    @Label(value = "Volumes", description = "Width, height and depth together: where neighbouring planes show nearly the same. Better, and "
        + "several times slower. The images need an axis Z.")
    VOLUMES(Framing.VOLUMES);

    private final Framing framing;

    Space(Framing framing) {
        this.framing = framing;
    }

    /** @param own how the method sees images; methods for movies have a framing of their own */
    Framing of(Framing own, boolean jointChannels) {
        Framing chosen = own.equals(Framing.PLANES) ? framing : own;
        return new Framing(chosen.space(), jointChannels, chosen.window());
    }
}
