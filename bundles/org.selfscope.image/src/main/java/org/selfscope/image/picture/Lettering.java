package org.selfscope.image.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;

/** Text in pictures. */
final class Lettering {

    private static final float SMALLEST = 9;

    private Lettering() {
    }

    static void smooth(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    /** Draws a line of text centred; smaller, then cut, if it is wider than the place. */
    static void drawCentred(Graphics2D g, String text, Font font, int centre, int baseline, int width) {
        g.setFont(font);
        float fitting = font.getSize2D() * width / Math.max(1, g.getFontMetrics().stringWidth(text));
        g.setFont(font.deriveFont(Math.max(SMALLEST, Math.min(font.getSize2D(), fitting))));
        String shown = text;
        while (g.getFontMetrics().stringWidth(shown) > width && shown.length() > 1) {
            shown = shown.substring(0, shown.length() - 2) + "\u2026";
        }
        g.drawString(shown, centre - g.getFontMetrics().stringWidth(shown) / 2f, baseline);
    }

    /** White text with a dark rim. */
    static void drawOutlined(Graphics2D g, String text, int x, int y) {
        g.setColor(Color.BLACK);
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                g.drawString(text, x + dx, y + dy);
            }
        }
        g.setColor(Color.WHITE);
        g.drawString(text, x, y);
    }
}
