package org.selfscope.learn.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.selfscope.image.AxisType;
import org.selfscope.image.psf.Psf;

/**
 * Names the details that an image cannot tell of: stripes with the full contrast of the image of which the point spread function leaves less
 * than the noise of a pixel. What is restored of them comes from the network, which has learnt what such images look like, and not from the
 * data.
 *
 * @param noise standard deviation of the noise over the range of the image
 */
public record Undetermined(double noise) {
    /** A sentence for people; empty if there are no such details. @param space axes of the point spread function */
    public Optional<String> describe(Psf psf, List<AxisType> space) {
        List<String> axes = new ArrayList<>();
        for (int d = 0; d < space.size(); d++) {
            List<Modulation.Band> bands = Modulation.along(psf, d).below(noise);
            if (!bands.isEmpty()) {
                axes.add("along " + space.get(d).label() + " of " + bands.stream().map(Undetermined::describe).collect(Collectors.joining(", ")));
            }
        }
        return axes.isEmpty() ? Optional.empty() : Optional.of(String.format(Locale.ROOT, "The data do not determine details with periods %s "
            + "pixels: the point spread function leaves less of them than the noise (%.2g %% of the range of the image). What is restored there "
            + "comes from the network alone.", String.join("; ", axes), 100 * noise));
    }

    /** As in "up to 5.3", "7.1 to 9.0". The shortest period that there is has two pixels. */
    private static String describe(Modulation.Band band) {
        String longest = String.format(Locale.ROOT, "%.1f", band.longest());
        if (band.longest() == Double.POSITIVE_INFINITY) {
            return String.format(Locale.ROOT, "%.1f and more", band.shortest());
        }
        return band.shortest() <= 2 ? "up to " + longest : String.format(Locale.ROOT, "%.1f to %s", band.shortest(), longest);
    }
}
