package org.selfscope.image.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.Planes;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/** The plane of an image that a picture shows; x fastest. */
record Plane(int width, int height, float[] values) {

    /** Small images are magnified towards this size, so that pixels can be seen. */
    private static final int WANTED = 384;

    /** Larger planes are reduced to this size. */
    private static final int LARGEST = 1024;

    static Plane middleOf(Image image) {
        RandomAccessibleInterval<? extends RealType<?>> plane = new Planes(image).middle();
        return new Plane((int)plane.dimension(0), (int)plane.dimension(1), Floats.of(plane));
    }

    /** Picture pixels per image pixel: a whole number, or less than 1 for large images. */
    double magnification() {
        int longer = Math.max(width, height);
        return longer > LARGEST ? (double)LARGEST / longer : Math.max(1, Math.round((float)WANTED / longer));
    }

    /** In grey levels, magnified by repeating pixels or reduced by averaging. */
    BufferedImage render(Contrast contrast) {
        // NB: not a gray picture, which Java2D takes for linear light and brightens when it reduces it.
        BufferedImage gray = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                gray.setRGB(x, y, 0x010101 * contrast.gray(values[x + y * width]));
            }
        }
        return scaled(gray);
    }

    private BufferedImage scaled(BufferedImage gray) {
        int scaledWidth = Math.max(1, (int)Math.round(width * magnification()));
        int scaledHeight = Math.max(1, (int)Math.round(height * magnification()));
        BufferedImage scaled = new BufferedImage(scaledWidth, scaledHeight, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = scaled.createGraphics();
        if (magnification() < 1) {
            g.drawImage(gray.getScaledInstance(scaledWidth, scaledHeight, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
        } else {
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
            g.drawImage(gray, 0, 0, scaledWidth, scaledHeight, null);
        }
        g.dispose();
        return scaled;
    }
}
