package org.selfscope.knime.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.learn.framing.FrameWindow;
import org.selfscope.learn.framing.Framing;

import net.imglib2.img.array.ArrayImgs;

class TrainingPreviewTest {

    private static final List<Axis> XYT = List.of(new Axis(AxisType.X, 0.1, 0, "µm"), Axis.of(AxisType.Y, 1, ""),
        Axis.of(AxisType.TIME, 1, ""));

    /** Every pixel has its own number: its position in the array. */
    private static Image numbered(int width, int height, int frames) {
        float[] values = new float[width * height * frames];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        return new Image(ArrayImgs.floats(values, width, height, frames), XYT, "cells", "");
    }

    @Test
    void aLargeImageIsCutToTheCentreOfItsMiddlePlane() {
        Image crop = new PreviewCrop(Framing.PLANES).of(numbered(301, 200, 3));
        assertArrayEquals(new long[]{192, 192}, crop.dimensions());
        float[] values = Floats.of(crop);
        int corner = (301 - 192) / 2 + 4 * 301 + 301 * 200;
        assertEquals(corner, values[0]);
        assertEquals(corner + 191 + 191 * 301, values[values.length - 1]);
    }

    @Test
    void aSmallImageIsShownWhole() {
        Image crop = new PreviewCrop(Framing.PLANES).of(numbered(5, 3, 1));
        assertArrayEquals(new long[]{5, 3}, crop.dimensions());
        assertArrayEquals(new float[]{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14}, Floats.of(crop));
    }

    @Test
    void theCropKeepsNameAndUnits() {
        Image crop = new PreviewCrop(Framing.PLANES).of(numbered(5, 3, 2));
        assertEquals("cells", crop.name());
        assertEquals(XYT.subList(0, 2), crop.axes());
    }

    @Test
    void framesAroundThatTheNetworkSeesAreThere() {
        Framing window = Framing.PLANES.withWindow(FrameWindow.beside(AxisType.TIME, 2));
        assertArrayEquals(new long[]{5, 3, 5}, new PreviewCrop(window).of(numbered(5, 3, 20)).dimensions());
        assertArrayEquals(new long[]{5, 3, 4}, new PreviewCrop(window).of(numbered(5, 3, 4)).dimensions());
        Framing volume = new Framing(List.of(AxisType.X, AxisType.Y, AxisType.TIME), false);
        assertArrayEquals(new long[]{96, 3, 32}, new PreviewCrop(volume).of(numbered(300, 3, 40)).dimensions());
    }
}
