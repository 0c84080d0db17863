package org.selfscope.image.scheme;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.PixelType;
import org.selfscope.image.pair.Interleave;
import org.selfscope.image.random.CounterRandom;

/** Draws pairs of views that consist of every second sample along some axes. */
final class AlternateSamples {

    private AlternateSamples() {
    }

    static PairSample draw(PairScheme scheme, boolean swap, Image image, long index, long step, Cancellation cancellation) {
        scheme.check(image);
        int axes = scheme.axes().size();
        int drawn = swap ? CounterRandom.of(scheme.seed(), index, step).below(axes << axes, 0) : 0;
        int view = drawn / axes;
        Image input = view(image, scheme.axes(), view);
        cancellation.check();
        return new PairSample(input, view(image, scheme.axes(), view ^ 1 << drawn % axes));
    }

    /** @param view bit a says whether the view starts at the second sample along axis a */
    private static Image view(Image image, List<AxisType> axes, int view) {
        Map<AxisType, Integer> offset = new EnumMap<>(AxisType.class);
        for (int a = 0; a < axes.size(); a++) {
            offset.put(axes.get(a), view >> a & 1);
        }
        return Floats.convert(Interleave.half(image, offset), PixelType.FLOAT32);
    }
}
