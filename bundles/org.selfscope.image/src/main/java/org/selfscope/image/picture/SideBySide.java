package org.selfscope.image.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Image;

/** Images beside each other in one picture for people: percentile contrast, titles, scale bar. */
public final class SideBySide {

    private static final Color BACKGROUND = Color.WHITE;

    private static final Color TITLE = new Color(0x20, 0x20, 0x20);

    private static final Color SUBTITLE = new Color(0x60, 0x60, 0x60);

    private SideBySide() {
    }

    /**
     * @param panels from left to right; at least one
     * @param scaleBar whether the first panel whose X axis has a unit gets a scale bar
     */
    public static BufferedImage render(List<Panel> panels, ContrastRule contrast, boolean scaleBar) {
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("A picture needs at least one panel.");
        }
        List<Plane> planes = panels.stream().map(p -> Plane.middleOf(p.image())).toList();
        List<Contrast> contrasts = contrasts(planes, contrast);
        List<BufferedImage> pictures = new ArrayList<>();
        for (int i = 0; i < planes.size(); i++) {
            pictures.add(planes.get(i).render(contrasts.get(i)));
        }
        return compose(panels, planes, pictures, scaleBar);
    }

    private static BufferedImage compose(List<Panel> panels, List<Plane> planes, List<BufferedImage> pictures, boolean scaleBar) {
        SheetLayout layout = SheetLayout.of(panels, pictures);
        BufferedImage sheet = new BufferedImage(layout.width(), layout.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        g.setColor(BACKGROUND);
        g.fillRect(0, 0, layout.width(), layout.height());
        Lettering.smooth(g);
        int barAt = scaleBar ? firstCalibrated(panels) : -1;
        int x = layout.gap();
        for (int i = 0; i < panels.size(); i++) {
            BufferedImage picture = pictures.get(i);
            g.drawImage(picture, x, layout.head(), null);
            drawHead(g, panels.get(i), x, picture.getWidth(), layout);
            if (i == barAt) {
                Image image = panels.get(i).image();
                ScaleBar bar = ScaleBar.of(xAxis(image), image.size(AxisType.X), planes.get(i).magnification());
                bar.draw(g, x, layout.head(), picture.getWidth(), picture.getHeight());
            }
            x += picture.getWidth() + layout.gap();
        }
        g.dispose();
        return sheet;
    }

    private static void drawHead(Graphics2D g, Panel panel, int x, int width, SheetLayout layout) {
        Font font = new Font(Font.SANS_SERIF, Font.BOLD, 1).deriveFont(layout.fontSize());
        int centre = x + width / 2;
        g.setColor(TITLE);
        Lettering.drawCentred(g, panel.title(), font, centre, layout.titleBaseline(), width);
        g.setColor(SUBTITLE);
        Font smaller = font.deriveFont(Font.PLAIN, layout.fontSize() * 0.85f);
        Lettering.drawCentred(g, panel.subtitle(), smaller, centre, layout.subtitleBaseline(), width);
    }

    private static List<Contrast> contrasts(List<Plane> planes, ContrastRule rule) {
        if (!rule.shared()) {
            return planes.stream().map(p -> Contrast.of(p.values(), rule)).toList();
        }
        float[] all = new float[planes.stream().mapToInt(p -> p.values().length).reduce(0, Math::addExact)];
        int filled = 0;
        for (Plane plane : planes) {
            System.arraycopy(plane.values(), 0, all, filled, plane.values().length);
            filled += plane.values().length;
        }
        Contrast shared = Contrast.of(all, rule);
        return planes.stream().map(p -> shared).toList();
    }

    private static int firstCalibrated(List<Panel> panels) {
        for (int i = 0; i < panels.size(); i++) {
            if (ScaleBar.isPossible(xAxis(panels.get(i).image()))) {
                return i;
            }
        }
        return -1;
    }

    private static Axis xAxis(Image image) {
        return image.axes().get(image.dimensionOf(AxisType.X).orElseThrow());
    }
}
