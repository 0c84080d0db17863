package org.selfscope.learn.forward;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.selfscope.image.AxisType;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.psf.Psf;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.setting.Settings;
import org.selfscope.learn.symmetry.SymmetryGroup;

import com.google.gson.annotations.JsonAdapter;

/**
 * Every point became a point spread function: a true convolution, with the mirror image beyond the border.
 *
 * @param psfs one for all channels, or one for each; all with the same number of axes. Their axes are those of space, X first
 */
public record PsfConvolution(@JsonAdapter(PsfsAdapter.class) List<Psf> psfs) implements ForwardModel {
    public PsfConvolution {
        psfs = List.copyOf(psfs);
        int axes = psfs.isEmpty() ? 0 : psfs.get(0).dimensions();
        Settings.require((axes == 2 || axes == 3) && psfs.stream().allMatch(psf -> psf.dimensions() == axes),
            "There are " + psfs.size() + " point spread functions" + (psfs.isEmpty() ? "." : " of different numbers of axes."),
            "Provide one with the axes X and Y, or X, Y and Z, or one of the same axes for each channel.");
    }

    /** One for all channels. */
    public PsfConvolution(Psf psf) {
        this(List.of(psf));
    }

    /** The point spread function of a channel. */
    public Psf psf(int channel) {
        return psfs.get(psfs.size() == 1 ? 0 : channel);
    }

    /** That of the largest one along each axis. */
    @Override
    public int[] reach(int dimensions) {
        return IntStream.range(0, dimensions).map(d -> psfs.stream().mapToInt(psf -> psf.radius()[d]).max().orElseThrow()).toArray();
    }

    /** What is left of the contrast of stripes, whatever their period: the least along any axis of any point spread function, 0..1. */
    public double leastContrast() {
        return psfs.stream().flatMapToDouble(psf -> IntStream.range(0, psf.dimensions()).mapToDouble(d -> Modulation.along(psf, d).least()))
            .min().orElseThrow();
    }

    @Override
    public void check(Framing framing) {
        Settings.require(psfs.get(0).dimensions() == framing.dimensions(), "The point spread function has " + psfs.get(0).dimensions()
            + " axes, but the network sees " + framing.dimensions() + ".", framing.dimensions() == 2
                ? "Choose learning in volumes, or use a point spread function of a single plane."
                : "Choose learning in planes, or use a point spread function with several planes.");
        Settings.require(!framing.space().contains(AxisType.TIME), "A point spread function has no axis Time, but the network sees one.",
            "Choose learning in planes, or in volumes.");
    }

    @Override
    public void checkChannels(int channels) {
        if (psfs.size() != 1 && psfs.size() != channels) {
            throw new RestorationException(Kind.IMAGE, "There are " + psfs.size() + " point spread functions, but the network sees "
                + channels + (channels == 1 ? " channel." : " channels."), channels == 1
                    ? "Use a single point spread function, or choose joint channels."
                    : "Use a single point spread function for all channels, or one for each.");
        }
    }

    @Override
    public SymmetryGroup symmetries(int dimensions) {
        List<SymmetryGroup> groups = psfs.stream().map(PsfSymmetry::of).toList();
        return groups.stream().reduce(SymmetryGroup.full(dimensions), SymmetryGroup::and);
    }

    /** As in "17 x 17". */
    public String describeSize() {
        return String.join(" x ", Arrays.stream(reach(psfs.get(0).dimensions())).mapToObj(r -> String.valueOf(2 * r + 1)).toList());
    }
}
