package org.selfscope.image.zarr;

import java.nio.file.Path;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.PixelType;
import org.selfscope.image.file.ImageFileContract;
import org.selfscope.image.file.ImageFiles;

class ZarrFileTest extends ImageFileContract {

    @Override
    protected Path write(Image image, Path parent) {
        Path folder = parent.resolve("a.ome.zarr");
        ImageFiles.write(image, folder, Cancellation.NONE);
        return folder;
    }

    @Override
    protected PixelType stored(PixelType type) {
        return type == PixelType.UINT12 ? PixelType.UINT16 : type;
    }
}
