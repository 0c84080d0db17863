package org.selfscope.image.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;

import net.imglib2.img.array.ArrayImgs;

class ImageBlocksTest {

    private static final List<AxisType> PLANE = List.of(AxisType.X, AxisType.Y);

    /** Channel first, then X, time, Y. */
    private static Image image() {
        float[] values = new float[2 * 5 * 3 * 4];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        return new Image(ArrayImgs.floats(values, 2, 5, 3, 4),
            List.of(Axis.of(AxisType.CHANNEL), Axis.of(AxisType.X), Axis.of(AxisType.TIME), Axis.of(AxisType.Y)), "image", "");
    }

    @Test
    void planesAreThoseOfTheAxesWhereverTheyAre() {
        ImageBlocks blocks = new ImageBlocks(image(), PLANE);
        assertEquals(6, blocks.count());
        Block second = blocks.get(3);
        assertArrayEquals(new int[]{5, 4}, second.size());
        for (int i = 0; i < 20; i++) {
            assertEquals(1 + 2 * (i % 5) + 10 + 30 * (i / 5), second.values()[i]);
        }
    }

    @Test
    void everyBlockComesBackToItsPlace() {
        Image same = new ImageBlocks(image(), PLANE).map(Block::values, Progress.NONE, Cancellation.NONE);
        assertArrayEquals(Floats.of(image()), Floats.of(same));
        assertEquals(image().axes(), same.axes());
    }

    @Test
    void someBlocksAreSpreadEvenly() {
        ImageBlocks lines = new ImageBlocks(image(), List.of(AxisType.X));
        assertArrayEquals(new int[]{3, 9, 15, 21}, lines.spread(4));
        assertEquals(24, lines.spread(100).length);
    }

    @Test
    void axesThatAreNotThereAreRefused() {
        assertThrows(RestorationException.class, () -> new ImageBlocks(image(), List.of(AxisType.Z)));
    }
}
