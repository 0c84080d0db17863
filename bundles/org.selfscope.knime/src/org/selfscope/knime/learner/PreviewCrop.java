package org.selfscope.knime.learner;

import java.util.ArrayList;
import java.util.List;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.learn.framing.FrameWindow;
import org.selfscope.learn.framing.Framing;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.view.Views;

/**
 * Takes a piece out of the centre of an image: of its middle plane, with as much around it along further axes as a network sees.
 *
 * @param framing of the network
 */
record PreviewCrop(Framing framing) {
    /** Restored within a moment, and large enough to judge. */
    private static final long LARGEST = 192;
    private static final long LARGEST_IN_VOLUMES = 96;
    private static final long DEEPEST = 32;

    Image of(Image image) {
        RandomAccessibleInterval<RealType<?>> part = Cast.unchecked(image.pixels());
        List<Axis> axes = new ArrayList<>(image.axes());
        for (int d = axes.size() - 1; d >= 0; d--) {
            if (!isSeen(axes.get(d).type())) {
                part = Views.hyperSlice(part, d, axes.get(d).type() == AxisType.CHANNEL ? 0 : part.dimension(d) / 2);
                axes.remove(d);
            }
        }
        long[] size = new long[axes.size()];
        long[] corner = new long[axes.size()];
        for (int d = 0; d < size.length; d++) {
            size[d] = Math.min(largest(axes.get(d).type()), part.dimension(d));
            corner[d] = part.dimension(d) / 2 - size[d] / 2;
        }
        float[] values = Floats.of(Views.offsetInterval(part, corner, size));
        return new Image(ArrayImgs.floats(values, size), axes, image.name(), image.source());
    }

    private boolean isSeen(AxisType type) {
        boolean plane = type == AxisType.X || type == AxisType.Y;
        return plane || framing.axes().contains(type) || framing.jointChannels() && type == AxisType.CHANNEL;
    }

    private long largest(AxisType type) {
        FrameWindow window = framing.window();
        return switch (type) {
            case X, Y -> framing.dimensions() == 2 ? LARGEST : LARGEST_IN_VOLUMES;
            case CHANNEL -> Long.MAX_VALUE;
            default -> window.isNone() || window.axis() != type ? DEEPEST : 2L * Math.max(window.memory(), window.latency()) + 1;
        };
    }
}
