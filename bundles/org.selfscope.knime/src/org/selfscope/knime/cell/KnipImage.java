package org.selfscope.knime.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

import net.imagej.ImgPlus;
import net.imagej.ImgPlusMetadata;
import net.imagej.axis.Axes;
import net.imagej.axis.CalibratedAxis;
import net.imagej.axis.DefaultLinearAxis;
import net.imagej.axis.LinearAxis;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

/** Turns the images of KNIME Image Processing into images of the libraries and back, with axes, calibration, name and source. */
public final class KnipImage {

    private KnipImage() {
    }

    /**
     * Shares the pixels: they must not be changed.
     *
     * @throws RestorationException of kind IMAGE if an axis is none of X, Y, Z, Time, Channel, or occurs twice
     */
    public static Image toImage(ImgPlus<? extends RealType<?>> plus) {
        CalibrationNote note = CalibrationNote.split(plus.getSource() == null ? "" : plus.getSource());
        String name = plus.getName() == null ? "" : plus.getName();
        List<Axis> axes = new ArrayList<>();
        for (int d = 0; d < plus.numDimensions(); d++) {
            Axis axis = note.complete(axis(plus.axis(d), plus.axis(d).type().getLabel(), name));
            if (axes.stream().anyMatch(a -> a.type() == axis.type())) {
                throw badAxes(name, "has two axes of type " + axis.type().label());
            }
            axes.add(axis);
        }
        return new Image(pixels(plus), axes, name, note.source());
    }

    /** Where an image comes from, without the note on its calibration; its name if that is not known. Reads no pixels. */
    public static String source(ImgPlusMetadata metadata) {
        String source = metadata.getSource() == null ? "" : CalibrationNote.split(metadata.getSource()).source();
        return !source.isEmpty() || metadata.getName() == null ? source : metadata.getName();
    }

    /**
     * Shares the pixels if they lie in plain Java arrays, else copies them: KNIME Image Processing can store nothing else faithfully. The
     * pixels must not be changed afterwards.
     *
     * @throws RestorationException of kind IMAGE if a dimension is empty: such an image would make the whole workflow unsavable
     */
    public static ImgPlus<?> toImgPlus(Image image) {
        if (Arrays.stream(image.dimensions()).anyMatch(size -> size < 1)) {
            throw new RestorationException(Kind.IMAGE, "Image \"" + image.name() + "\" is empty (" + image.describeAxes() + ").",
                "Check the file or the node that made it.");
        }
        CalibratedAxis[] axes = image.axes().stream().map(KnipImage::knipAxis).toArray(CalibratedAxis[]::new);
        return withAxes(StorablePixels.of(image.pixels()), image, axes);
    }

    /** NB: a null source makes the cell unreadable after the workflow is saved. */
    private static <T> ImgPlus<T> withAxes(Img<T> pixels, Image image, CalibratedAxis[] axes) {
        ImgPlus<T> plus = new ImgPlus<>(pixels, image.name(), axes);
        plus.setSource(CalibrationNote.append(image.source(), image.axes()));
        return plus;
    }

    private static CalibratedAxis knipAxis(Axis axis) {
        String unit = axis.unit().isEmpty() ? null : axis.unit();
        return new DefaultLinearAxis(Axes.get(axis.type().label()), unit, axis.scale(), axis.origin());
    }

    /** A scale of 0 is how KNIME Image Processing stores an unknown one. */
    private static Axis axis(CalibratedAxis knip, String label, String imageName) {
        AxisType type = Arrays.stream(AxisType.values()).filter(t -> t.label().equals(label)).findFirst()
            .orElseThrow(() -> badAxes(imageName, "has an axis \"" + label + "\""));
        double scale = knip.averageScale(0, 1);
        double origin = knip instanceof LinearAxis linear ? linear.origin() : 0;
        boolean known = Double.isFinite(scale) && scale != 0 && Double.isFinite(origin);
        return new Axis(type, known ? scale : 1, known ? origin : 0, known && knip.unit() != null ? knip.unit() : "");
    }

    private static RandomAccessibleInterval<? extends RealType<?>> pixels(ImgPlus<? extends RealType<?>> plus) {
        boolean zeroMin = Arrays.stream(Intervals.minAsLongArray(plus)).allMatch(m -> m == 0);
        return zeroMin ? plus.getImg() : Views.zeroMin(plus);
    }

    private static RestorationException badAxes(String name, String what) {
        String types = Arrays.stream(AxisType.values()).map(AxisType::label).collect(Collectors.joining(", "));
        return new RestorationException(Kind.IMAGE, "Image \"" + name + "\" " + what + ", which no method understands.",
            "Give every axis one of the types " + types + ", each once, for example with the node Set Image Metadata.");
    }
}
