package org.selfscope.learn.method;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.selfscope.image.mask.BlindSpot;
import org.selfscope.image.mask.RandomNeighbour;
import org.selfscope.image.scheme.BlindSpotScheme;
import org.selfscope.learn.framing.FrameWindow;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.network.Network;
import org.selfscope.learn.sampler.Sampler;
import org.selfscope.learn.sampler.SchemeSampler;

/**
 * What a prediction must not depend on while the method learns: the pixels whose noise is the noise of its target. A target that is the mean
 * of several pixels has the blind sets of them all.
 *
 * @param offsets position of each such pixel in the frame of the target, relative to the pixel of the target, in pixels along the axes of
 *            space, X first
 * @param frames whole frames that are such, relative to the frame of the target; 0 is that frame itself
 */
public record BlindSet(List<List<Integer>> offsets, List<Integer> frames) {
    public BlindSet {
        offsets = offsets.stream().map(List::copyOf).toList();
        frames = List.copyOf(frames);
    }

    /** Some pixels of a frame. */
    public BlindSet(List<List<Integer>> offsets) {
        this(offsets, List.of());
    }

    /** Noise that is independent from pixel to pixel: only the pixel itself. */
    public static BlindSet ownPixel(int dimensions) {
        return new BlindSet(List.of(Collections.nCopies(dimensions, 0)));
    }

    /** What a method with these parts is blind to. */
    static BlindSet of(Sampler sampler, Framing framing, Network network) {
        FrameWindow window = framing.window();
        List<Integer> frames = new ArrayList<>();
        for (int f = -window.gap(); f <= window.gap(); f++) {
            if (f != 0 || !window.centre()) {
                frames.add(f);
            }
        }
        BlindSet own = network.blindSpot().isEmpty() ? of(sampler, framing.dimensions())
            : of(new BlindSpot(BlindSpot.Shape.BOX, network.blindSpot()), framing.dimensions());
        return new BlindSet(own.offsets(), frames);
    }

    private static BlindSet of(Sampler sampler, int dimensions) {
        return sampler instanceof SchemeSampler scheme ? of((BlindSpotScheme)scheme.scheme(), dimensions) : ownPixel(dimensions);
    }

    /** NB: a hidden pixel that may be replaced by itself is not hidden. */
    private static BlindSet of(BlindSpotScheme scheme, int dimensions) {
        boolean leaks = scheme.fill() instanceof RandomNeighbour neighbour && neighbour.centre();
        return leaks ? new BlindSet(List.of()) : of(scheme.spot(), dimensions);
    }

    private static BlindSet of(BlindSpot spot, int dimensions) {
        List<List<Integer>> offsets = new ArrayList<>();
        add(spot, new ArrayList<>(), dimensions, offsets);
        return new BlindSet(offsets);
    }

    /** @param begun offset along the first axes */
    private static void add(BlindSpot spot, List<Integer> begun, int dimensions, List<List<Integer>> offsets) {
        int d = begun.size();
        if (d == dimensions) {
            offsets.add(List.copyOf(begun));
            return;
        }
        boolean onAxis = spot.shape() == BlindSpot.Shape.CROSS && begun.stream().anyMatch(o -> o != 0);
        int reach = onAxis ? 0 : spot.reach(d);
        for (int o = -reach; o <= reach; o++) {
            begun.add(o);
            add(spot, begun, dimensions, offsets);
            begun.remove(d);
        }
    }
}
