package org.selfscope.knime.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

class PictureTextTest {

    private static BufferedImage read(String text) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(text)));
    }

    @Test
    void thePictureComesBackFromTheText() throws IOException {
        BufferedImage picture = new BufferedImage(7, 5, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(6, 4, 0x123456);
        BufferedImage back = read(PictureText.of(picture, 7));
        assertEquals(7, back.getWidth());
        assertEquals(5, back.getHeight());
        assertEquals(0xff123456, back.getRGB(6, 4));
    }

    @Test
    void aWidePictureIsReducedInProportionToItsMean() throws IOException {
        BufferedImage picture = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 800; i++) {
            picture.setRGB(i % 40, i / 40, (i % 40 + i / 40) % 2 == 0 ? 0xffffff : 0);
        }
        BufferedImage back = read(PictureText.of(picture, 10));
        assertEquals(10, back.getWidth());
        assertEquals(5, back.getHeight());
        assertEquals(127.5, back.getRGB(3, 2) & 0xff, 1);
    }
}
