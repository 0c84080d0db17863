package org.selfscope.knime.cell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.selfscope.image.Axis;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;

import net.imagej.ImgPlus;
import net.imagej.axis.Axes;
import net.imagej.axis.AxisType;
import net.imagej.axis.DefaultLinearAxis;
import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.ImgView;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgFactory;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.cell.CellImgFactory;
import net.imglib2.img.planar.PlanarImgFactory;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

class KnipImageTest {

    private static final org.selfscope.image.AxisType AXIS_X = org.selfscope.image.AxisType.X;

    private static final org.selfscope.image.AxisType AXIS_Y = org.selfscope.image.AxisType.Y;

    private static final org.selfscope.image.AxisType AXIS_TIME = org.selfscope.image.AxisType.TIME;

    private static final float[] VALUES = {1, 2, 3, 4, 5, 6};

    private static Image image(RandomAccessibleInterval<? extends RealType<?>> pixels) {
        return new Image(pixels, List.of(new Axis(AXIS_X, 0.1, 3, "µm"), Axis.of(AXIS_TIME, 2, "s")), "cell", "/data/cell.tif");
    }

    @SuppressWarnings("unchecked")
    private static Image thereAndBack(Image image) {
        return KnipImage.toImage((ImgPlus<? extends RealType<?>>)KnipImage.toImgPlus(image));
    }

    @Test
    void everythingComesBack() {
        Image image = image(ArrayImgs.floats(VALUES, 3, 2));
        Image back = thereAndBack(image);
        assertEquals(image.axes(), back.axes());
        assertEquals("cell", back.name());
        assertEquals("/data/cell.tif", back.source());
        assertArrayEquals(VALUES, Floats.of(back));
    }

    @Test
    void pixelsInJavaArraysAreShared() {
        Img<FloatType> array = ArrayImgs.floats(VALUES, 3, 2);
        assertSame(array, thereAndBack(image(array)).pixels());
        Img<FloatType> planar = new PlanarImgFactory<>(new FloatType()).create(3, 2);
        assertSame(planar, thereAndBack(image(planar)).pixels());
    }

    @Test
    void whatKnimeWouldScrambleIsCopied() {
        Img<FloatType> cells = new CellImgFactory<>(new FloatType(), 2, 2).create(3, 2);
        RandomAccess<FloatType> last = cells.randomAccess();
        last.setPosition(new long[]{2, 1});
        last.get().set(7);
        Image back = thereAndBack(image(cells));
        assertTrue(back.pixels() instanceof ArrayImg);
        assertNotSame(cells, back.pixels());
        assertArrayEquals(new float[]{0, 0, 0, 0, 0, 7}, Floats.of(back));
    }

    @Test
    void viewsAreCopied() {
        Image back = thereAndBack(image(Views.interval(ArrayImgs.floats(VALUES, 3, 2), new long[]{0, 0}, new long[]{1, 1})));
        assertTrue(back.pixels() instanceof ArrayImg);
        assertArrayEquals(new float[]{1, 2, 4, 5}, Floats.of(back));
    }

    @Test
    void anImageThatDoesNotStartAtZeroIsMoved() {
        Img<FloatType> array = ArrayImgs.floats(VALUES, 3, 2);
        Img<FloatType> moved = ImgView.wrap(Views.translate(array, 10, -5), new ArrayImgFactory<>(new FloatType()));
        Image image = KnipImage.toImage(new ImgPlus<>(moved, "n", new AxisType[]{Axes.X, Axes.Y}));
        assertArrayEquals(VALUES, Floats.of(image));
    }

    @Test
    void anImageWithoutNameAndUnitsIsRead() {
        ImgPlus<FloatType> plus = new ImgPlus<>(ArrayImgs.floats(VALUES, 3, 2));
        Image image = KnipImage.toImage(plus);
        assertEquals("", image.name());
        assertEquals(List.of(Axis.of(AXIS_X), Axis.of(AXIS_Y)), image.axes());
    }

    @Test
    void aStoredUnknownScaleIsOne() {
        ImgPlus<FloatType> plus = new ImgPlus<>(ArrayImgs.floats(VALUES, 3, 2), "n", new DefaultLinearAxis(Axes.X, 0),
            new DefaultLinearAxis(Axes.Y));
        assertEquals(List.of(Axis.of(AXIS_X), Axis.of(AXIS_Y)), KnipImage.toImage(plus).axes());
    }

    @Test
    void aNegativeScaleIsKept() {
        ImgPlus<FloatType> plus = new ImgPlus<>(ArrayImgs.floats(VALUES, 3, 2), "n", new DefaultLinearAxis(Axes.X, "nm", -4),
            new DefaultLinearAxis(Axes.Y));
        assertEquals(Axis.of(AXIS_X, -4, "nm"), KnipImage.toImage(plus).axes().get(0));
    }

    @Test
    void unknownAxesAreRefusedByName() {
        ImgPlus<FloatType> plus = new ImgPlus<>(ArrayImgs.floats(VALUES, 3, 2), "cell", new AxisType[]{Axes.X, Axes.get("Lifetime")});
        RestorationException e = assertThrows(RestorationException.class, () -> KnipImage.toImage(plus));
        assertTrue(e.getMessage().contains("Lifetime") && e.getMessage().contains("cell"), e.getMessage());
    }

    @Test
    void anAxisThatOccursTwiceIsRefused() {
        ImgPlus<FloatType> plus = new ImgPlus<>(ArrayImgs.floats(VALUES, 3, 2), "cell", new AxisType[]{Axes.X, Axes.X});
        assertThrows(RestorationException.class, () -> KnipImage.toImage(plus));
    }

    @Test
    void anEmptyImageIsRefusedBeforeItBreaksTheWorkflow() {
        Image empty = image(Views.interval(ArrayImgs.floats(VALUES, 3, 2), new long[]{0, 0}, new long[]{-1, 1}));
        RestorationException e = assertThrows(RestorationException.class, () -> KnipImage.toImgPlus(empty));
        assertEquals(RestorationException.Kind.IMAGE, e.kind());
    }
}
