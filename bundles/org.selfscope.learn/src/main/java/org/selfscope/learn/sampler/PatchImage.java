package org.selfscope.learn.sampler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.learn.framing.Block;

import net.imglib2.img.array.ArrayImgs;

/** Patches as images, which sampling schemes draw from. */
final class PatchImage {
    private PatchImage() {
    }

    /** @param space the axes of the patch; its channels lie along the axis Channel */
    static Image of(Block patch, List<AxisType> space) {
        List<Axis> axes = new ArrayList<>(space.stream().map(Axis::of).toList());
        axes.add(Axis.of(AxisType.CHANNEL));
        long[] size = Arrays.stream(Arrays.copyOf(patch.size(), axes.size())).asLongStream().toArray();
        size[space.size()] = patch.channels();
        return new Image(ArrayImgs.floats(patch.values(), size), axes, "patch", "");
    }

    /** The inverse. */
    static Block block(Image image) {
        int n = image.axes().size() - 1;
        int[] size = Arrays.stream(image.dimensions()).limit(n).mapToInt(Math::toIntExact).toArray();
        return new Block(Floats.of(image), size, (int)image.dimensions()[n]);
    }
}
