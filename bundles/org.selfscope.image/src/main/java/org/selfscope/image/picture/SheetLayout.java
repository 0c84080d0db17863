package org.selfscope.image.picture;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Where things are on a sheet of panels, in pixels. Text and gaps grow with the pictures.
 *
 * @param gap around the pictures
 * @param head height above the pictures, with titles and subtitles
 * @param titled whether there is a line of titles
 */
record SheetLayout(int width, int height, int gap, int head, float fontSize, boolean titled) {

    private static final float TITLE_LINE = 1.3f;

    private static final float SUBTITLE_LINE = 1.15f;

    private static final float ASCENT = 0.85f;

    static SheetLayout of(List<Panel> panels, List<BufferedImage> pictures) {
        int tallest = pictures.stream().mapToInt(BufferedImage::getHeight).max().orElseThrow();
        int gap = Math.max(6, tallest / 48);
        float fontSize = Math.max(13, tallest / 22f);
        boolean titled = panels.stream().anyMatch(p -> !p.title().isEmpty());
        boolean subtitled = panels.stream().anyMatch(p -> !p.subtitle().isEmpty());
        int head = gap + Math.round(fontSize * ((titled ? TITLE_LINE : 0) + (subtitled ? SUBTITLE_LINE : 0)));
        int width = gap + pictures.stream().mapToInt(p -> p.getWidth() + gap).sum();
        return new SheetLayout(width, head + tallest + gap, gap, head, fontSize, titled);
    }

    int titleBaseline() {
        return gap + Math.round(fontSize * ASCENT);
    }

    int subtitleBaseline() {
        return titleBaseline() + (titled ? Math.round(fontSize * SUBTITLE_LINE) : 0);
    }
}
