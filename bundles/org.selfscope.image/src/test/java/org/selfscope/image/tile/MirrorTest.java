package org.selfscope.image.tile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.TestImages;

import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

class MirrorTest {

    @Test
    void bordersAreNotRepeated() {
        assertArrayEquals(new long[]{2, 3, 2, 1, 0, 1, 2, 3, 2, 1, 0, 1}, Mirror.indices(-4, 12, 4));
    }

    @Test
    void aWalkerWhoTurnsAtTheBordersSeesTheSame() {
        for (int size = 2; size < 7; size++) {
            int place = 0;
            int direction = 1;
            for (long position = 0; position < 40; position++) {
                assertEquals(place, Mirror.index(position, size));
                assertEquals(place, Mirror.index(-position, size));
                direction = place == size - 1 ? -1 : place == 0 ? 1 : direction;
                place += direction;
            }
        }
    }

    @Test
    void aSinglePixelIsRepeated() {
        assertArrayEquals(new long[]{0, 0, 0}, Mirror.indices(-1, 3, 1));
    }

    @Test
    void positionsMayBeFarAway() {
        assertEquals(1, Mirror.index(4_000_000_000_001L, 3));
    }

    @Test
    void intervalsBeyondTheImageAreReadAsImgLib2MirrorsThem() {
        Image image = TestImages.random(5, 6, 4, 3);
        var mirrored = Views.extendMirrorSingle(Views.interval(image.pixels(), image.pixels()));
        var interval = Intervals.createMinMax(-3, -2, -2, 8, 6, 3);
        float[] expected = Floats.of(Views.zeroMin(Views.interval(mirrored, interval)));
        assertArrayEquals(expected, Mirror.read(image.pixels(), new long[]{-3, -2, -2}, new int[]{12, 9, 6}));
    }
}
