package org.selfscope.image.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.TestImages;

import net.imglib2.img.array.ArrayImgs;

class SideBySideTest {

    private static final ContrastRule WHOLE = new ContrastRule(0, 100, false);

    private static BufferedImage plain(ContrastRule rule, Image... images) {
        return SideBySide.render(List.of(images).stream().map(i -> new Panel(i, "")).toList(), rule, false);
    }

    /** Gray level of a picture's pixel, which must be gray. */
    private static int gray(BufferedImage picture, int x, int y) {
        int rgb = picture.getRGB(x, y) & 0xFFFFFF;
        assertEquals(rgb & 0xFF, rgb >> 8 & 0xFF);
        assertEquals(rgb & 0xFF, rgb >> 16);
        return rgb & 0xFF;
    }

    @Test
    void smallImagesAreMagnifiedByRepeatingPixels() {
        BufferedImage picture = plain(WHOLE, TestImages.of(new float[]{0, 1, 2, 4}, 2, 2));
        int gap = (picture.getWidth() - 384) / 2;
        assertEquals(0, gray(picture, gap + 10, gap + 10));
        assertEquals(64, gray(picture, gap + 191 + 10, gap + 10));
        assertEquals(128, gray(picture, gap + 191, gap + 192));
        assertEquals(255, gray(picture, gap + 383, gap + 383));
        assertEquals(255, gray(picture, 0, 0), "the background is white");
    }

    @Test
    void largeImagesAreReducedByAveraging() {
        float[] chequered = new float[2048 * 1000];
        for (int i = 0; i < chequered.length; i++) {
            chequered[i] = (i / 2048 + i) % 2;
        }
        BufferedImage picture = plain(WHOLE, TestImages.of(chequered, 2048, 1000));
        assertTrue(picture.getWidth() < 1100);
        assertEquals(127, gray(picture, picture.getWidth() / 2, picture.getHeight() / 2), 2);
    }

    @Test
    void contrastIsSharedOrOwn() {
        Image dark = TestImages.of(new float[]{0, 1}, 2, 1);
        Image bright = TestImages.of(new float[]{0, 10}, 2, 1);
        BufferedImage own = plain(WHOLE, dark, bright);
        BufferedImage shared = plain(new ContrastRule(0, 100, true), dark, bright);
        int x = own.getWidth() / 2 - 20;
        assertEquals(255, gray(own, x, own.getHeight() / 2));
        assertEquals(26, gray(shared, x, shared.getHeight() / 2));
    }

    @Test
    void stacksShowTheirMiddlePlane() {
        float[] values = {0, 0, 0, 9, 5, 5};
        BufferedImage picture = plain(WHOLE, TestImages.of(values, 2, 1, 3));
        assertEquals(255, gray(picture, picture.getWidth() - 30, picture.getHeight() / 2));
        assertEquals(0, gray(picture, 30, picture.getHeight() / 2));
    }

    @Test
    void titlesAndSubtitlesMakeRoom() {
        Image image = TestImages.random(1, 64, 64);
        int none = plain(WHOLE, image).getHeight();
        int titled = SideBySide.render(List.of(new Panel(image, "Noisy")), WHOLE, false).getHeight();
        int both = SideBySide.render(List.of(new Panel(image, "Noisy", "PSNR 20 dB")), WHOLE, false).getHeight();
        assertTrue(none < titled && titled < both);
    }

    @Test
    void textIsDrawnAboveThePanelOnly() {
        Image image = TestImages.of(new float[]{0, 0, 0, 0}, 2, 2);
        BufferedImage picture = SideBySide.render(List.of(new Panel(image, "A title that is much too long ".repeat(20))), WHOLE, false);
        assertTrue(hasDark(picture, 8, 5, picture.getWidth() - 8, 25));
        assertFalse(hasDark(picture, 0, 0, 7, picture.getHeight()));
        assertFalse(hasDark(picture, picture.getWidth() - 7, 0, picture.getWidth(), picture.getHeight()));
    }

    private static boolean hasDark(BufferedImage picture, int left, int top, int right, int bottom) {
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                if ((picture.getRGB(x, y) & 0xFF) < 128) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void scaleBarHasItsLength() {
        List<Axis> axes = List.of(Axis.of(AxisType.X, 0.1, "µm"), Axis.of(AxisType.Y, 0.1, "µm"));
        Image image = new Image(ArrayImgs.floats(512, 512), axes, "", "");
        BufferedImage picture = SideBySide.render(List.of(new Panel(image, "")), new ContrastRule(0, 100, false), true);
        int longest = 0;
        for (int y = picture.getHeight() - 60; y < picture.getHeight() - 12; y++) {
            int run = 0;
            for (int x = 12; x < picture.getWidth() - 12; x++) {
                run = gray(picture, x, y) == 255 ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
        }
        assertEquals(100, longest, "10 µm of 0.1 µm");
    }

    @ParameterizedTest
    @CsvSource({"15.36,10", "9.99,5", "5,5", "4.9,2", "1.2,1", "0.3,0.2", "730,500", "0.00021,0.0002"})
    void scaleBarsAreRound(double length, double expected) {
        assertEquals(expected, ScaleBar.roundedDown(length), expected * 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"0.1,512,10 µm", "0.01,100,0.2 µm", "1,4000,1000 µm", "0.001,30,0.005 µm"})
    void scaleBarsNameTheirLength(double scale, long width, String label) {
        assertEquals(label, ScaleBar.of(Axis.of(AxisType.X, scale, "µm"), width, 1).label());
    }

    @Test
    void imagesWithoutUnitHaveNoScaleBar() {
        Image image = TestImages.of(new float[4], 2, 2);
        BufferedImage with = SideBySide.render(List.of(new Panel(image, "")), WHOLE, true);
        BufferedImage without = SideBySide.render(List.of(new Panel(image, "")), WHOLE, false);
        for (int y = 0; y < with.getHeight(); y++) {
            for (int x = 0; x < with.getWidth(); x++) {
                assertEquals(without.getRGB(x, y), with.getRGB(x, y));
            }
        }
    }

    @Test
    void oddImagesAreDrawn() {
        Image nan = TestImages.of(new float[]{Float.NaN, Float.NaN}, 1, 2);
        Image line = TestImages.random(1, 3000, 1);
        assertTrue(plain(ContrastRule.SHARED, nan, line, TestImages.random(1, 1, 1)).getWidth() > 1000);
        assertThrows(IllegalArgumentException.class, () -> SideBySide.render(List.of(), WHOLE, true));
    }

    @Test
    void pngComesBackAsItWas(@TempDir Path folder) throws IOException {
        BufferedImage picture = plain(WHOLE, TestImages.random(1, 16, 16));
        Path file = folder.resolve("Bild ü.png");
        PngWriter.write(picture, file);
        BufferedImage back = ImageIO.read(Files.newInputStream(file));
        assertEquals(picture.getWidth(), back.getWidth());
        assertEquals(picture.getRGB(100, 100), back.getRGB(100, 100));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aMissingFolderIsSaid(@TempDir Path folder) {
        RestorationException e = assertThrows(RestorationException.class,
            () -> PngWriter.write(plain(WHOLE, TestImages.random(1, 2, 2)), folder.resolve("no").resolve("a.png")));
        assertEquals(RestorationException.Kind.FILE, e.kind());
    }
}
