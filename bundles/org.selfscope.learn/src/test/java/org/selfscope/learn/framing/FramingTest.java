package org.selfscope.learn.framing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;

import net.imglib2.FinalInterval;
import net.imglib2.img.array.ArrayImgs;

class FramingTest {

    private static final Framing PLANES = Framing.PLANES;

    @Test
    void everyPositionAlongOtherAxesGivesAPlane() {
        // Value = x + 10 y + 100 t, with the axes in the order time, Y, X.
        Image image = image(new float[]{0, 100, 10, 110, 1, 101, 11, 111, 2, 102, 12, 112}, new long[]{2, 2, 3}, AxisType.TIME, AxisType.Y,
            AxisType.X);
        assertEquals(2, PLANES.count(image));
        assertArrayEquals(new float[]{0, 1, 2, 10, 11, 12}, values(PLANES.scene(image, 0)));
        assertArrayEquals(new float[]{100, 101, 102, 110, 111, 112}, values(PLANES.scene(image, 1)));
    }

    @Test
    void intervalTouchesOnlySomePlanes() {
        Image image = image(new float[2 * 2 * 3 * 4], new long[]{2, 2, 3, 4}, AxisType.X, AxisType.Y, AxisType.Z, AxisType.CHANNEL);
        List<long[]> positions = PLANES.positions(image, FinalInterval.createMinMax(1, 0, 1, 2, 1, 1, 2, 3));
        assertEquals(4, positions.size());
        assertArrayEquals(new long[]{0, 0, 1, 2}, positions.get(0));
        assertArrayEquals(new long[]{0, 0, 2, 3}, positions.get(3));
    }

    @Test
    void imageWithoutAxisIsRefusedWithItsName() {
        Image image = image(new float[4], new long[]{4}, AxisType.X);
        RestorationException e = assertThrows(RestorationException.class, () -> PLANES.scene(image, 0));
        assertEquals(RestorationException.Kind.IMAGE, e.kind());
        assertTrue(e.getMessage().contains("\"image\" has no Y axis"), e.getMessage());
    }

    /** Value = x + 10 y + 100 z + 1000 c, with the axes in the order channel, Z, X, Y. */
    @Test
    void volumesWithChannelsComeInTheOrderOfTheNetworkWhateverTheImages() {
        float[] values = new float[2 * 2 * 3 * 2];
        for (int i = 0; i < values.length; i++) {
            values[i] = 1000 * (i % 2) + 100 * (i / 2 % 2) + i / 4 % 3 + 10 * (i / 12);
        }
        Image image = image(values, new long[]{2, 2, 3, 2}, AxisType.CHANNEL, AxisType.Z, AxisType.X, AxisType.Y);
        Framing framing = new Framing(List.of(AxisType.Z, AxisType.X, AxisType.Y), true);
        assertEquals(List.of(AxisType.X, AxisType.Y, AxisType.Z), framing.space());
        assertEquals(1, framing.count(image));
        Block block = framing.scene(image, 0).read(new long[3], new int[]{3, 2, 2});
        assertEquals(2, block.channels());
        assertArrayEquals(new float[]{0, 1, 2, 10, 11, 12, 100, 101, 102, 110, 111, 112}, block.channel(0));
        assertArrayEquals(new float[]{1000, 1001, 1002, 1010, 1011, 1012, 1100, 1101, 1102, 1110, 1111, 1112}, block.channel(1));
        assertEquals(2, new Framing(framing.space(), false).count(image));
        assertArrayEquals(block.channel(1), values(new Framing(framing.space(), false).scene(image, 1)));
    }

    @Test
    void scenesOfManyImagesAreFoundByTheirPixels() {
        Image movie = image(new float[2 * 3 * 4], new long[]{2, 3, 4}, AxisType.X, AxisType.Y, AxisType.TIME);
        Image plane = image(new float[5 * 2], new long[]{5, 2}, AxisType.X, AxisType.Y);
        Scenes scenes = new Scenes(PLANES, List.of(movie, plane, movie));
        assertEquals(9, scenes.count());
        assertEquals(58, scenes.pixels());
        assertArrayEquals(new long[]{0, 0, 3, 4, 4, 5, 8},
            LongStream.of(0, 5, 23, 24, 33, 34, 57).map(scenes::sceneOf).toArray());
        assertArrayEquals(new long[]{5, 2}, scenes.get(4).size());
        assertArrayEquals(new long[]{2, 3}, scenes.get(8).size());
    }

    @Test
    void imagesMustAgreeInTheirChannels() {
        Framing joint = new Framing(List.of(AxisType.X, AxisType.Y), true);
        Image two = image(new float[8], new long[]{2, 2, 2}, AxisType.X, AxisType.Y, AxisType.CHANNEL);
        Image one = image(new float[4], new long[]{2, 2}, AxisType.X, AxisType.Y);
        assertThrows(RestorationException.class, () -> new Scenes(joint, List.of(two, one)));
        assertThrows(RestorationException.class, () -> new Scenes(joint, List.of()));
        assertEquals(3, new Scenes(PLANES, List.of(two, one)).count());
    }

    @Test
    void spaceHasTwoOrThreeAxesAndNoChannel() {
        for (List<AxisType> wrong : List.of(List.of(AxisType.X), List.of(AxisType.X, AxisType.CHANNEL), List.of(AxisType.X, AxisType.X),
            List.of(AxisType.X, AxisType.Y, AxisType.Z, AxisType.TIME))) {
            assertThrows(RestorationException.class, () -> new Framing(wrong, false), wrong.toString());
        }
    }

    private static float[] values(Scene scene) {
        int[] size = LongStream.of(scene.size()).mapToInt(n -> (int)n).toArray();
        return scene.read(new long[size.length], size).values();
    }

    private static Image image(float[] values, long[] size, AxisType... axes) {
        return new Image(ArrayImgs.floats(values, size), Stream.of(axes).map(Axis::of).toList(), "image", "");
    }
}
