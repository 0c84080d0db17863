package org.selfscope.image.tiff;

import java.nio.file.Path;

import org.selfscope.image.file.ImageOutputContract;

class TiffOutputTest extends ImageOutputContract {

    @Override
    protected Path file(Path parent, String name) {
        return parent.resolve(name + ".tif");
    }
}
