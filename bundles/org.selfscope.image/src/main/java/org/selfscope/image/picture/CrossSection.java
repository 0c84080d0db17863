package org.selfscope.image.picture;

import java.util.ArrayList;
import java.util.List;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.view.Views;

/** Which plane of a stack or movie a picture shows. */
public enum CrossSection {

    /** X and Y, in the middle of all other axes. */
    PLANE,

    /** X and Time: the middle row of each frame, time downwards. */
    KYMOGRAPH;

    /**
     * A view of an image, in which a {@link Panel} shows the section.
     *
     * @throws RestorationException of kind IMAGE if a kymograph is asked of an image without X, Y and Time
     */
    public Image of(Image image) {
        return this == PLANE ? image : kymograph(image);
    }

    /** NB: its vertical axis is called Y, which is what pictures draw downwards, with the calibration of time. */
    private static Image kymograph(Image image) {
        int y = image.dimensionOf(AxisType.Y).orElse(-1);
        if (y < 0 || image.dimensionOf(AxisType.X).isEmpty() || image.dimensionOf(AxisType.TIME).isEmpty()) {
            throw new RestorationException(Kind.IMAGE, "The image \"" + image.name() + "\" has no kymograph: it has the axes "
                + image.describeAxes() + ".", "Choose movies with the axes X, Y and Time, or the picture of a plane.");
        }
        RandomAccessibleInterval<RealType<?>> pixels = Cast.unchecked(image.pixels());
        List<Axis> axes = new ArrayList<>();
        for (Axis axis : image.axes()) {
            if (axis.type() == AxisType.TIME) {
                axes.add(new Axis(AxisType.Y, axis.scale(), axis.origin(), axis.unit()));
            } else if (axis.type() != AxisType.Y) {
                axes.add(axis);
            }
        }
        return new Image(Views.hyperSlice(pixels, y, pixels.dimension(y) / 2), axes, image.name(), image.source());
    }
}
