package org.selfscope.image.scheme;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;

/**
 * The rule by which training samples are drawn from noisy images. A draw depends on nothing but the scheme, the image, its index and the
 * step, on every platform: whoever has the scheme and the seed draws the same samples.
 * <p>
 * A scheme works in the slices of an image along its axes, each by itself: it never mixes values across other axes. Slices draw
 * independently, but all channels draw alike unless Channel is an axis of the scheme, since noise may be correlated between them. The order
 * in which an image stores its axes makes no difference.
 */
public sealed interface SamplingScheme permits BlindSpotScheme, PairScheme {

    /** The kind of scheme, a code that never changes. */
    Family family();

    /** The axes along which samples are drawn, in the order of {@link AxisType}; at least one. */
    List<AxisType> axes();

    /** From which every draw follows. */
    long seed();

    /** What the scheme does, for people, as a sentence or two. */
    String describe();

    /** The smallest size along an axis of the scheme from which a sample can be drawn, in samples. */
    long minimumSize(AxisType axis);

    /** The same rule with another seed. */
    SamplingScheme withSeed(long other);

    /** The settings besides family, axes and seed. @see SchemeEntries */
    Map<String, String> parameters();

    /**
     * Draws a sample.
     *
     * @param index of the image in its data set
     * @param step of the training; 0 for the sample that a table shows
     * @param cancellation asked before every slice
     * @throws RestorationException of kind IMAGE if the scheme does not fit the image
     */
    Sample draw(Image image, long index, long step, Cancellation cancellation);

    /** Draws a sample without asking for cancellation. */
    default Sample draw(Image image, long index, long step) {
        return draw(image, index, step, Cancellation.NONE);
    }

    /** @throws RestorationException of kind IMAGE if the scheme does not fit the image */
    default void check(Image image) {
        check(image.name(), image.axes().stream().map(Axis::type).collect(Collectors.toMap(type -> type, image::size)));
    }

    /**
     * For callers that know no more than the size of an image.
     *
     * @param name of the image, for messages
     * @param size along each of its axes
     * @throws RestorationException of kind IMAGE if the scheme does not fit
     */
    default void check(String name, Map<AxisType, Long> size) {
        SchemeAxes.check(this, name, size);
    }
}
