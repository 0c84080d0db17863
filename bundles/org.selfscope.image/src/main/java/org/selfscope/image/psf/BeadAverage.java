package org.selfscope.image.psf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.selfscope.image.Axis;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.Lattice;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.mask.Selection;
import org.selfscope.image.psf.Bead.Fate;

/**
 * A point spread function, measured as the average of images of beads that are smaller than the resolution. Beads are found, those that are
 * clipped, overlap, are saturated or clusters are left out, and the others are moved to a common centre by cubic interpolation (R. G. Keys,
 * IEEE Transactions on Acoustics, Speech, and Signal Processing 29, 1981), freed from their background and added up. What is then within three
 * standard deviations of the outermost samples becomes 0.
 */
public final class BeadAverage {

    /** Times the median light of a bead from which on it must be several. */
    private static final double CLUSTER = 1.7;

    /** Values of fewer standard deviations of the outermost samples are taken for noise. */
    private static final double NOISE = 3;

    private final int[] radius;

    private final double saturation;

    private final double[] sum;

    private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);

    private List<Axis> axes;

    /** A bead that may be used, moved to the middle of a window, without its background. */
    private record Candidate(float[] window, double light) {
    }

    private final List<Candidate> candidates = new ArrayList<>();

    /**
     * The result.
     *
     * @param psf the average
     * @param axes of the images of beads, X and Y, or X, Y and Z
     * @param used number of beads in the average
     * @param rejected what became of the others, as in "2 clipped, 1 overlapping"; empty if there were none
     */
    public record Measured(Psf psf, List<Axis> axes, int used, String rejected) {
    }

    /**
     * @param radius of the point spread function along X and Y, or X, Y and Z, in samples; at least 1 in X and Y
     * @param saturation value from which on pixels are saturated; infinite if none is
     */
    public BeadAverage(int[] radius, double saturation) {
        if (radius.length < 2 || radius[0] < 1 || radius[1] < 1 || Arrays.stream(radius).anyMatch(r -> r < 0)) {
            throw new RestorationException(Kind.SETTING, "A bead cannot be measured in a window of the radius " + Arrays.toString(radius) + ".",
                "Choose an odd size of at least 3 samples along X and Y.");
        }
        this.radius = radius.clone();
        this.saturation = saturation;
        this.sum = new double[PsfImage.length(window())];
        Arrays.stream(Fate.values()).forEach(fate -> fates.put(fate, 0));
    }

    /**
     * Adds the beads of an image.
     *
     * @throws RestorationException of kind IMAGE if its axes do not fit, or its voxels are not those of the images before
     */
    public void add(Image image) {
        Image spatial = PsfImage.spatial(image);
        List<Axis> own = spatial.axes().stream().map(a -> new Axis(a.type(), a.scale(), 0, a.unit())).toList();
        if (own.size() != radius.length) {
            throw new RestorationException(Kind.IMAGE, "The image \"" + image.name() + "\" of beads has " + image.describeAxes()
                + ", but the point spread function is to have " + radius.length + " axes.",
                "Choose a size of 1 along Z for images of one plane, and more for stacks.");
        }
        if (axes != null && !axes.equals(own)) {
            throw new RestorationException(Kind.IMAGE, "The image \"" + image.name() + "\" of beads has other voxels than those before.",
                "Measure a point spread function from images of one kind.");
        }
        axes = own;
        int[] size = Arrays.stream(spatial.dimensions()).mapToInt(Math::toIntExact).toArray();
        float[] values = Floats.of(spatial);
        for (Bead bead : new BeadSearch(values, size, radius, saturation).find()) {
            if (bead.fate() == Fate.USED) {
                candidates.add(new Candidate(centred(values, size, bead.centre()), bead.light()));
            } else {
                fates.merge(bead.fate(), 1, Integer::sum);
            }
        }
    }

    /** @throws RestorationException of kind IMAGE if no bead can be used; it says why */
    public Measured average() {
        float[] lights = new float[candidates.size()];
        for (int i = 0; i < lights.length; i++) {
            lights[i] = (float)candidates.get(i).light;
        }
        double typical = lights.length == 0 ? 0 : Selection.median(lights, lights.length);
        for (Candidate candidate : candidates) {
            boolean isCluster = candidate.light > CLUSTER * typical;
            fates.merge(isCluster ? Fate.CLUSTER : Fate.USED, 1, Integer::sum);
            for (int i = 0; !isCluster && i < sum.length; i++) {
                sum[i] += candidate.window[i];
            }
        }
        if (fates.get(Fate.USED) == 0) {
            String found = rejected().isEmpty() ? "none was found" : rejected();
            throw new RestorationException(Kind.IMAGE, "No bead can be used to measure a point spread function: " + found + ".",
                "Use images with single, well separated beads that are farther from the border than the radius, or choose a smaller size.");
        }
        return new Measured(new Psf(cleaned(), window()), axes, fates.get(Fate.USED), rejected());
    }

    private String rejected() {
        return Arrays.stream(Fate.values()).filter(f -> f != Fate.USED && fates.get(f) > 0)
            .map(f -> fates.get(f) + " " + switch (f) {
                case CLIPPED -> "too close to the border";
                case OVERLAPPING -> "too close to others";
                case SATURATED -> "saturated";
                case CLUSTER -> "in clusters";
                case USED -> "used";
            }).collect(Collectors.joining(", "));
    }

    private int[] window() {
        return Arrays.stream(radius).map(r -> 2 * r + 1).toArray();
    }

    private float[] cleaned() {
        float[] values = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            values[i] = (float)(sum[i] / fates.get(Fate.USED));
        }
        float[] rim = BeadSearch.rim(values, window());
        double mean = 0;
        double squares = 0;
        for (float value : rim) {
            mean += value / rim.length;
            squares += (double)value * value / rim.length;
        }
        double noise = Math.sqrt(Math.max(0, squares - mean * mean));
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] - mean > NOISE * noise ? (float)(values[i] - mean) : 0;
        }
        return values;
    }

    /** The surroundings of a place between samples, less the median of their outermost. NB: no bead is used whose window ends at the border. */
    private float[] centred(float[] values, int[] size, double[] centre) {
        int[] window = window();
        int[] in = size.clone();
        float[] moved = values;
        for (int d = 0; d < size.length; d++) {
            moved = resampled(moved, in, d, centre[d] - radius[d], window[d]);
            in[d] = window[d];
        }
        float[] rim = BeadSearch.rim(moved, window);
        float background = Selection.median(rim, rim.length);
        for (int i = 0; i < moved.length; i++) {
            moved[i] -= background;
        }
        return moved;
    }

    /** Some samples along one axis, from a place between samples on. */
    private static float[] resampled(float[] values, int[] size, int d, double first, int count) {
        int[] out = size.clone();
        out[d] = count;
        int start = (int)Math.floor(first);
        double t = first - start;
        double[] weights = {((-0.5 * t + 1) * t - 0.5) * t, (1.5 * t - 2.5) * t * t + 1, ((-1.5 * t + 2) * t + 0.5) * t,
            (0.5 * t - 0.5) * t * t};
        int inner = (int)Lattice.strides(size)[d];
        float[] samples = new float[PsfImage.length(out)];
        for (int i = 0; i < samples.length; i++) {
            int place = i % inner + i / inner / count * inner * size[d];
            double value = 0;
            for (int k = 0; k < weights.length; k++) {
                int p = Math.max(0, Math.min(size[d] - 1, start + i / inner % count + k - 1));
                value += weights[k] * values[place + p * inner];
            }
            samples[i] = (float)value;
        }
        return samples;
    }
}
