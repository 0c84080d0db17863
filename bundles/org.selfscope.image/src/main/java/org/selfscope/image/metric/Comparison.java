package org.selfscope.image.metric;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

/**
 * An image beside its reference, of the same size and order of axes: what scores are given. Remembers what several scores need, so that
 * the images are read less often: give the same comparison to all of them. For one thread.
 */
public final class Comparison {

    private final Side image;

    private final Side reference;

    private final Cancellation cancellation;

    private final Map<FourierCorrelation, RadialSpectra> spectra = new HashMap<>();

    private Moments moments;

    private TraceCorrelations traces;

    private SpikeSums spikes;

    private Comparison(Side image, Side reference, Cancellation cancellation) {
        this.image = image;
        this.reference = reference;
        this.cancellation = cancellation;
    }

    /** @throws RestorationException of kind IMAGE if the sizes differ along any axis, or the axes are in different order */
    public static Comparison of(Image image, Image reference) {
        return of(image, reference, Cancellation.NONE);
    }

    /**
     * @param cancellation asked for every block
     * @throws RestorationException of kind IMAGE if the sizes differ along any axis, or the axes are in different order
     */
    public static Comparison of(Image image, Image reference, Cancellation cancellation) {
        boolean sameOrder = extendedInOrder(image).equals(extendedInOrder(reference));
        boolean sameSizes = Arrays.stream(AxisType.values()).allMatch(type -> image.size(type) == reference.size(type));
        if (!sameOrder || !sameSizes) {
            throw new RestorationException(Kind.IMAGE,
                "The image \"" + image.name() + "\" (" + image.describeAxes() + ") and its reference \"" + reference.name() + "\" ("
                    + reference.describeAxes() + ") differ in size or order of the axes.",
                "Choose the reference that belongs to the image.");
        }
        return new Comparison(Side.of(image), Side.of(reference), cancellation);
    }

    /**
     * The same with the image scaled and shifted so that it comes closest to the reference, see {@link AffineFit}. The pixels are mapped
     * when they are read.
     */
    public Comparison fitted() {
        return new Comparison(image.with(AffineFit.of(this)), reference, cancellation);
    }

    Side image() {
        return image;
    }

    Side reference() {
        return reference;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    /** Computed once, in a pass through both images. */
    Moments moments() {
        if (moments == null) {
            moments = Moments.of(this);
        }
        return moments;
    }

    /** Computed once, in a pass through both movies. */
    TraceCorrelations traces() {
        if (traces == null) {
            traces = TraceCorrelations.of(this);
        }
        return traces;
    }

    /** Computed once, in two passes through both movies. */
    SpikeSums spikes() {
        if (spikes == null) {
            spikes = SpikeSums.of(this);
        }
        return spikes;
    }

    /** Computed once for each kind, in a pass through both images. */
    RadialSpectra spectra(FourierCorrelation kind) {
        RadialSpectra known = spectra.get(kind);
        if (known == null) {
            known = kind.compute(this);
            spectra.put(kind, known);
        }
        return known;
    }

    private static List<AxisType> extendedInOrder(Image image) {
        return image.axes().stream().map(Axis::type).filter(t -> image.size(t) > 1).toList();
    }
}
