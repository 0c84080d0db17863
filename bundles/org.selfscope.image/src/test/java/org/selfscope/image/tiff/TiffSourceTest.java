package org.selfscope.image.tiff;

import java.nio.file.Path;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.PixelType;
import org.selfscope.image.file.ImageFileContract;

class TiffSourceTest extends ImageFileContract {

    @Override
    protected Path write(Image image, Path parent) {
        Path file = parent.resolve(image.name() + ".tif");
        TiffWriter.write(image, file, Cancellation.NONE);
        return file;
    }

    @Override
    protected PixelType stored(PixelType type) {
        return type == PixelType.UINT12 ? PixelType.UINT16 : type;
    }
}
