package org.selfscope.learn.train;

import java.util.List;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.tile.Support;
import org.selfscope.learn.framing.Plane;

/** Chooses the side of training patches. */
final class PatchSize {

    /** Fewer pixels cannot be masked and still have neighbours on both sides. */
    private static final int SMALLEST = 8;

    private PatchSize() {
    }

    /**
     * The wanted size or what fits into the smallest plane, as a multiple of the network's step.
     *
     * @throws RestorationException of kind IMAGE if there are no planes or one is too small
     */
    static int of(int wanted, Support support, List<Plane> planes) {
        int step = support.step()[0];
        int smallest = (SMALLEST + step - 1) / step * step;
        if (planes.isEmpty()) {
            throw new RestorationException(Kind.IMAGE, "There is no image to train on.", "Provide at least one image.");
        }
        long side = Math.max(wanted, smallest);
        for (Plane plane : planes) {
            long shorter = Math.min(plane.width(), plane.height());
            if (shorter < smallest) {
                throw new RestorationException(Kind.IMAGE,
                    "The image \"" + plane.image() + "\" is " + plane.width() + " x " + plane.height()
                        + " pixels, too small to train this network, which needs at least " + smallest + " x " + smallest + ".",
                    "Use larger images, or a network of smaller depth.");
            }
            side = Math.min(side, shorter);
        }
        return (int)(side / step * step);
    }
}
