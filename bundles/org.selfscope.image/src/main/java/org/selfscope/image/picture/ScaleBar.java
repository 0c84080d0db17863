package org.selfscope.image.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.math.BigDecimal;
import java.util.Locale;

import org.selfscope.image.Axis;

/**
 * A bar of a round length: 1, 2 or 5 times a power of ten.
 *
 * @param length in the unit
 * @param unit of the X axis
 * @param pixels length in picture pixels
 */
record ScaleBar(double length, String unit, int pixels) {

    /** Part of the picture's width that the bar has at most. */
    private static final double LONGEST = 0.3;

    /**
     * @param x calibrated X axis
     * @param pixelWidth width of the image
     * @param magnification picture pixels per image pixel
     */
    static ScaleBar of(Axis x, long pixelWidth, double magnification) {
        double scale = Math.abs(x.scale());
        double length = roundedDown(LONGEST * pixelWidth * scale);
        return new ScaleBar(length, x.unit(), (int)Math.round(length / scale * magnification));
    }

    /** Whether the length of a picture pixel is known. */
    static boolean isPossible(Axis x) {
        return !x.unit().isEmpty() && x.scale() != 0;
    }

    static double roundedDown(double length) {
        double power = Math.pow(10, Math.floor(Math.log10(length)));
        double leading = length / power;
        return power * (leading >= 5 ? 5 : leading >= 2 ? 2 : 1);
    }

    String label() {
        return new BigDecimal(String.format(Locale.ROOT, "%.1g", length)).stripTrailingZeros().toPlainString() + " " + unit;
    }

    /** Draws into the lower right corner of a rectangle, white with a dark rim, so that it shows on every background. */
    void draw(Graphics2D g, int left, int top, int width, int height) {
        int thickness = Math.max(3, height / 90);
        int margin = Math.max(5, height / 32);
        int x = left + width - margin - pixels;
        int y = top + height - margin - thickness;
        g.setColor(Color.BLACK);
        g.fillRect(x - 1, y - 1, pixels + 2, thickness + 2);
        g.setColor(Color.WHITE);
        g.fillRect(x, y, pixels, thickness);
        g.setFont(g.getFont().deriveFont(Font.BOLD, Math.max(11f, height / 26f)));
        FontMetrics metrics = g.getFontMetrics();
        int textX = Math.min(x + (pixels - metrics.stringWidth(label())) / 2, left + width - margin / 2 - metrics.stringWidth(label()));
        Lettering.drawOutlined(g, label(), textX, y - margin / 3 - metrics.getDescent() / 2);
    }
}
