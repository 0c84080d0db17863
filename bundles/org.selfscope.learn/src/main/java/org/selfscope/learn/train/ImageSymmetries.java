package org.selfscope.learn.train;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Image;
import org.selfscope.image.tile.Support;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.symmetry.SymmetryGroup;

/**
 * Which symmetries images have by the meaning of their axes.
 * <p>
 * X and Y may be exchanged and mirrored: 8 symmetries in planes. Z may be mirrored, 16 symmetries, and exchanged with X and Y if its
 * calibration says that it is sampled as densely in all images: 48. Time has a direction and a scale of its own: 8 symmetries in movies.
 * Axes that sampler or network treat differently are never exchanged.
 */
final class ImageSymmetries {
    /** Relative difference of pixel sizes that still are the same. */
    private static final double TOLERANCE = 0.01;

    private ImageSymmetries() {
    }

    static SymmetryGroup of(TrainingPlan plan, List<Image> images, Support support) {
        List<AxisType> space = plan.framing().space();
        int n = space.size();
        boolean cubic = images.stream().allMatch(ImageSymmetries::isCubic);
        SymmetryGroup meaning = new SymmetryGroup(space.stream().map(axis -> kind(axis, cubic)).toList(),
            space.stream().map(axis -> axis != AxisType.TIME).toList());
        SymmetryGroup network = new SymmetryGroup(
            IntStream.range(0, n).mapToObj(d -> Arrays.hashCode(new int[]{support.halo()[d], support.step()[d], support.minimum()[d]}))
                .toList(), Collections.nCopies(n, true));
        return meaning.and(network).and(plan.sampler().symmetries(n)).and(plan.forwardModel().symmetries(n));
    }

    private static int kind(AxisType axis, boolean cubic) {
        return switch (axis) {
            case X, Y -> 0;
            case Z -> cubic ? 0 : 1;
            default -> 2;
        };
    }

    /** NB: where nothing is known of the pixel size, stacks are usually sampled less densely along Z. */
    private static boolean isCubic(Image image) {
        int x = image.dimensionOf(AxisType.X).orElse(-1);
        int z = image.dimensionOf(AxisType.Z).orElse(-1);
        if (x < 0 || z < 0) {
            return false;
        }
        Axis first = image.axes().get(x);
        Axis third = image.axes().get(z);
        return first.isCalibrated() && first.unit().equals(third.unit())
            && Math.abs(third.scale() / first.scale() - 1) < TOLERANCE;
    }

    /** Axes of different size are not exchanged, since patches of a batch have one size. */
    static SymmetryGroup ofBox(int... size) {
        return new SymmetryGroup(Arrays.stream(size).boxed().toList(), Collections.nCopies(size.length, true));
    }

    /** The identity alone. */
    static SymmetryGroup none(int dimensions) {
        return new SymmetryGroup(IntStream.range(0, dimensions).boxed().toList(), Collections.nCopies(dimensions, false));
    }
}
