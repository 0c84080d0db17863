package org.selfscope.image.zarr;

import java.nio.file.Path;

import org.selfscope.image.file.ImageOutputContract;

class ZarrOutputTest extends ImageOutputContract {

    @Override
    protected Path file(Path parent, String name) {
        return parent.resolve(name + ".ome.zarr");
    }
}
