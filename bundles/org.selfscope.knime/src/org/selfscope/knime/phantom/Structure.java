package org.selfscope.knime.phantom;

import org.knime.node.parameters.widget.choices.Label;
import org.selfscope.image.phantom.Activity;
import org.selfscope.image.phantom.Indicator;
import org.selfscope.image.phantom.Optics;
import org.selfscope.image.phantom.Phantom;
import org.selfscope.image.phantom.PhantomGrid;
import org.selfscope.image.phantom.PhantomScene;

/** What is drawn. */
enum Structure {
    @Label(value = "Filaments", description = "Thin bent lines, as of the cytoskeleton.")
    FILAMENTS(Phantom.FILAMENTS, null),
    @Label(value = "Nuclei", description = "Textured blobs, as of stained cell nuclei.")
    NUCLEI(Phantom.NUCLEI, null),
    @Label(value = "Beads", description = "Points below the resolution, as for measuring a point spread function.")
    BEADS(Phantom.BEADS, null),
    @Label(value = "Vesicles", description = "Hollow spheres of different sizes, as of endosomes.")
    VESICLES(Phantom.VESICLES, null),
    @Label(value = "Neurons, calcium", description = "For movies: cells in glowing tissue that become bright at once and fade slowly. The "
        + "whole field moves together.")
    CALCIUM(null, Indicator.CALCIUM),
    @Label(value = "Neurons, voltage", description = "For movies: cells in glowing tissue that flash for a single frame with every spike. "
        + "The whole field moves together.")
    VOLTAGE(null, Indicator.VOLTAGE);

    /** Null for neurons. */
    private final Phantom phantom;

    /** Null for what is not active. */
    private final Indicator indicator;

    Structure(Phantom phantom, Indicator indicator) {
        this.phantom = phantom;
        this.indicator = indicator;
    }

    /** @param optics null if the truth is what a good microscope shows. @param activity of neurons; the indicator is replaced by this one */
    PhantomScene scene(Optics optics, PhantomGrid grid, Activity activity, long seed) {
        if (indicator == null) {
            return optics == null ? PhantomScene.asSeen(phantom, grid, seed) : PhantomScene.through(optics, phantom, grid, seed);
        }
        Activity seen = activity.with(indicator);
        return optics == null ? PhantomScene.asSeen(seen, grid, seed) : PhantomScene.through(optics, seen, grid, seed);
    }
}
