package org.selfscope.knime.view;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.util.Base64;

import org.selfscope.image.picture.PngWriter;

/** Pictures as texts, so that they can be kept in a table and handed to a page. */
public final class PictureText {

    private PictureText() {
    }

    /**
     * A PNG file in base64.
     *
     * @param widest largest width in pixels; a wider picture is reduced
     */
    public static String of(BufferedImage picture, int widest) {
        return Base64.getEncoder().encodeToString(PngWriter.bytes(reduced(picture, widest)));
    }

    private static BufferedImage reduced(BufferedImage picture, int widest) {
        if (picture.getWidth() <= widest) {
            return picture;
        }
        int height = Math.max(1, Math.round((float)picture.getHeight() * widest / picture.getWidth()));
        BufferedImage reduced = new BufferedImage(widest, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = reduced.createGraphics();
        g.drawImage(picture.getScaledInstance(widest, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        g.dispose();
        return reduced;
    }
}
