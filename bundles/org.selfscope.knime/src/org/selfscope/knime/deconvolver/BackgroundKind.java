package org.selfscope.knime.deconvolver;

import org.knime.node.parameters.widget.choices.Label;
import org.selfscope.image.deconvolve.Background;

/** What is known of the light that is everywhere in an image. */
enum BackgroundKind {

    @Label(value = "None", description = "Without light, the image is 0.")
    NONE,
    @Label(value = "The same for all images", description = "Such as the offset of the camera.")
    VALUE,
    @Label(value = "Darkest part of each image", description = "The grey value below which some of its pixels are.")
    PERCENTILE;

    Background background(double value, double percent) {
        return switch (this) {
            case NONE -> new Background.Level(0);
            case VALUE -> new Background.Level(value);
            case PERCENTILE -> new Background.Percentile(percent);
        };
    }
}
