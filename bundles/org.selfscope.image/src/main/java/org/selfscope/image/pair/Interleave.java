package org.selfscope.image.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Image;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.view.Views;

/**
 * Every second sample of an image along some axes (Qiao et al., spatially interleaved self-supervision, 2022). A view: nothing is copied.
 */
public final class Interleave {

    private Interleave() {
    }

    /**
     * The samples {@code 2 i + offset} along the given axes. Where a size is odd the last sample is left out, so that all halves have the
     * same size.
     *
     * @param offset 0 or 1 for each axis that is halved; the image has at least 2 samples along each
     * @return with the calibration of its samples
     */
    public static Image half(Image image, Map<AxisType, Integer> offset) {
        int dimensions = image.axes().size();
        long[] min = new long[dimensions];
        long[] max = image.dimensions();
        long[] step = new long[dimensions];
        List<Axis> axes = new ArrayList<>();
        Arrays.fill(step, 1);
        for (int d = 0; d < dimensions; d++) {
            Axis axis = image.axes().get(d);
            Integer first = offset.get(axis.type());
            if (first != null) {
                step[d] = 2;
                min[d] = first;
                max[d] = max[d] / 2 * 2 - 1 + first;
            }
            max[d]--;
            axes.add(first == null ? axis : halved(axis, first));
        }
        RandomAccessibleInterval<RealType<?>> part = Views.interval(Cast.unchecked(image.pixels()), min, max);
        return new Image(Views.subsample(Views.zeroMin(part), step), axes, image.name(), image.source());
    }

    /** The axis of samples that are twice as far apart. @param first place of the first one, in samples of the given axis */
    public static Axis halved(Axis axis, double first) {
        return new Axis(axis.type(), 2 * axis.scale(), axis.origin() + first * axis.scale(), axis.unit());
    }
}
