package org.selfscope.image.picture;

import java.util.Objects;

import org.selfscope.image.Image;

/**
 * An image to be shown with a text above it.
 *
 * @param image shown by the middle plane of its stack, first channel
 * @param title what it is, such as "Noisy"; may be empty
 * @param subtitle more about it, such as "PSNR 31.2 dB"; may be empty
 */
public record Panel(Image image, String title, String subtitle) {

    public Panel {
        Objects.requireNonNull(image, "image");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(subtitle, "subtitle");
    }

    public Panel(Image image, String title) {
        this(image, title, "");
    }
}
