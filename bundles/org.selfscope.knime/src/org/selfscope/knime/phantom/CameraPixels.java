package org.selfscope.knime.phantom;

import org.knime.node.parameters.widget.choices.Label;
import org.selfscope.image.PixelType;

/** The pixels that a camera gives. */
enum CameraPixels {
    @Label(value = "8 bit", description = "Whole numbers from 0 to 255.")
    UINT8(PixelType.UINT8),
    @Label(value = "16 bit", description = "Whole numbers from 0 to 65535.")
    UINT16(PixelType.UINT16),
    @Label(value = "32 bit float", description = "Neither rounded nor clipped.")
    FLOAT32(PixelType.FLOAT32);

    final PixelType type;

    CameraPixels(PixelType type) {
        this.type = type;
    }
}
