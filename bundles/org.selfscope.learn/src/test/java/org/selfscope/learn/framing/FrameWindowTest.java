package org.selfscope.learn.framing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

import net.imglib2.img.array.ArrayImgs;

class FrameWindowTest {
    private static final AxisType TIME = AxisType.TIME;
    private static final Framing PLANES = Framing.PLANES;

    /** The published rule: three frames before, two after, one left out on each side. */
    @Test
    void framesAreCountedFromTheRestoredOne() {
        FrameWindow window = new FrameWindow(TIME, 3, 2, 1, false);
        assertArrayEquals(new long[]{6, 7, 8, 12, 13}, window.frames(10, 100));
        assertEquals(4, window.memory());
        assertEquals(3, window.latency());
        assertEquals(5, window.seen());
    }

    @Test
    void framesBeyondAnEndAreThoseAsFarOnTheOtherSide() {
        FrameWindow window = FrameWindow.beside(TIME, 3);
        assertArrayEquals(new long[]{3, 2, 1, 1, 2, 3}, window.frames(0, 10));
        assertArrayEquals(new long[]{4, 3, 0, 2, 3, 4}, window.frames(1, 10));
        assertArrayEquals(new long[]{6, 7, 8, 8, 7, 6}, window.frames(9, 10));
        // NB: a movie of three frames has nothing at a distance of two from its middle.
        assertArrayEquals(new long[]{2, 2, 0, 2, 2, 2}, window.frames(1, 3));
    }

    @Test
    void noFrameOfTheGapEverComesIn() {
        for (int gap = 0; gap < 3; gap++) {
            for (int before = 0; before < 5; before++) {
                FrameWindow window = new FrameWindow(TIME, before, 3, gap, false);
                for (int count = window.minimum(); count < 12; count++) {
                    for (int frame = 0; frame < count; frame++) {
                        int left = frame - gap;
                        int right = frame + gap;
                        int last = count - 1;
                        assertTrue(Arrays.stream(window.frames(frame, count)).allMatch(f -> f >= 0 && f <= last && (f < left || f > right)),
                            window + " " + frame + " of " + count);
                    }
                }
            }
        }
    }

    @Test
    void aWindowMustShowSomethingAlongAnAxisOfFrames() {
        assertThrows(RestorationException.class, () -> new FrameWindow(TIME, 0, 0, 0, false));
        assertThrows(RestorationException.class, () -> new FrameWindow(TIME, -1, 0, 0, true));
        assertThrows(RestorationException.class, () -> new FrameWindow(TIME, 1, 300, 0, true));
        assertThrows(RestorationException.class, () -> FrameWindow.around(AxisType.X, 2));
        Framing movie = new Framing(List.of(AxisType.X, AxisType.Y, TIME), false);
        assertThrows(RestorationException.class, () -> movie.withWindow(FrameWindow.around(TIME, 2)));
    }

    /** Value = x + 10 y + 100 t, with time as the first axis. */
    @Test
    void otherFramesComeBeforeTheFrameItself() {
        float[] values = new float[4 * 3 * 2];
        for (int i = 0; i < values.length; i++) {
            values[i] = 100 * (i % 4) + i / 4 % 3 + 10 * (i / 12);
        }
        Image movie = image(values, new long[]{4, 3, 2}, TIME, AxisType.X, AxisType.Y);
        Framing framing = PLANES.withWindow(FrameWindow.around(TIME, 1));
        assertEquals(4, framing.count(movie));
        assertEquals(3, framing.inputs(1));
        Block all = framing.scene(movie, 2).readAll(new long[2], new int[]{3, 2});
        assertArrayEquals(new float[]{100, 101, 102, 110, 111, 112}, all.channel(0));
        assertArrayEquals(new float[]{300, 301, 302, 310, 311, 312}, all.channel(1));
        assertArrayEquals(new float[]{200, 201, 202, 210, 211, 212}, all.channel(2));
        assertArrayEquals(all.channel(2), framing.window().own(all).values());
        assertArrayEquals(all.channel(2), framing.scene(movie, 2).read(new long[2], new int[]{3, 2}).values());
        Block hidden = new Block(new float[6], new int[]{3, 2}, 1);
        assertArrayEquals(new float[6], framing.window().input(all, hidden).channel(2));
        assertArrayEquals(all.channels(0, 2).values(), FrameWindow.beside(TIME, 1).input(all, hidden).values());
    }

    @Test
    void channelsOfAFrameStayTogether() {
        Image movie = image(new float[]{1, 2, 3, 4, 5, 6}, new long[]{1, 1, 2, 3}, AxisType.X, AxisType.Y, AxisType.CHANNEL, TIME);
        Framing framing = new Framing(PLANES.space(), true).withWindow(new FrameWindow(TIME, 1, 0, 0, true));
        assertEquals(4, framing.inputs(framing.channels(movie)));
        assertArrayEquals(new float[]{3, 4, 5, 6}, framing.scene(movie, 2).readAll(new long[2], new int[]{1, 1}).values());
    }

    @Test
    void aMovieTooShortOrWithoutFramesIsRefusedByName() {
        Framing framing = PLANES.withWindow(new FrameWindow(TIME, 2, 2, 1, false));
        Image three = image(new float[3], new long[]{1, 1, 3}, AxisType.X, AxisType.Y, TIME);
        Image plane = image(new float[4], new long[]{2, 2}, AxisType.X, AxisType.Y);
        for (Image wrong : List.of(three, plane)) {
            RestorationException e = assertThrows(RestorationException.class, () -> framing.scene(wrong, 0));
            assertEquals(Kind.IMAGE, e.kind());
            assertTrue(e.getMessage().contains("\"movie\""), e.getMessage());
        }
    }

    private static Image image(float[] values, long[] size, AxisType... axes) {
        return new Image(ArrayImgs.floats(values, size), Arrays.stream(axes).map(Axis::of).toList(), "movie", "");
    }
}
