package org.selfscope.learn.train;

import java.util.List;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.tile.Support;
import org.selfscope.learn.framing.Scene;
import org.selfscope.learn.framing.Scenes;
import org.selfscope.learn.method.TrainingPlan;

/** Chooses the size of training patches. */
final class PatchSize {
    /** Sides of a patch in reaches of the forward model: along a side, two of them are lost as context. */
    private static final int CONTEXTS = 6;

    private PatchSize() {
    }

    /**
     * The wanted size, or what the forward model needs around its pixels, or, along axes where all scenes are smaller, what holds the largest scene; a multiple of the network's step. Scenes
     * that are smaller give smaller patches, which are filled up with their mirror image after they were sampled.
     *
     * @return along each axis of space
     * @throws RestorationException of kind IMAGE if a scene is too small for the sampler
     */
    static int[] of(TrainingPlan plan, Support support, Scenes scenes) {
        List<Scene> examples = scenes.examples();
        examples.forEach(scene -> requireLargeEnough(scene, plan));
        int[] size = new int[plan.framing().dimensions()];
        for (int d = 0; d < size.length; d++) {
            int axis = d;
            int step = support.step()[d] * plan.sampler().cell(size.length)[d];
            long largest = examples.stream().mapToLong(scene -> scene.size()[axis]).max().orElseThrow();
            int context = CONTEXTS * plan.forwardModel().reach(size.length)[d];
            long wanted = Math.max(Math.max(plan.recipe().patch().get(d), support.minimum()[d]), context);
            size[d] = largest < wanted ? roundUp(largest, step) : (int)(Math.max(wanted, step) / step * step);
        }
        return size;
    }

    private static int roundUp(long size, int step) {
        return Math.toIntExact((size + step - 1) / step * step);
    }

    /** NB: a forward model of more than twice the image has parts that never fall on it. */
    private static void requireLargeEnough(Scene scene, TrainingPlan plan) {
        int[] reach = plan.forwardModel().reach(scene.dimensions());
        for (int d = 0; d < scene.dimensions(); d++) {
            if (reach[d] >= scene.size()[d]) {
                throw new RestorationException(Kind.IMAGE, "The point spread function has " + (2 * reach[d] + 1) + " samples along "
                    + plan.framing().space().get(d).label() + ", twice as many as the image \"" + scene.image() + "\" of "
                    + scene.describeSize() + " pixels or more.", "Crop the point spread function, or use larger images.");
            }
            int minimum = plan.sampler().minimum(d);
            if (scene.size()[d] < minimum) {
                throw new RestorationException(Kind.IMAGE, "The image \"" + scene.image() + "\" is " + scene.describeSize()
                    + " pixels, too small to learn from: at least " + minimum + " pixels along "
                    + plan.framing().space().get(d).label() + " are needed.", "Use larger images.");
            }
        }
    }
}
