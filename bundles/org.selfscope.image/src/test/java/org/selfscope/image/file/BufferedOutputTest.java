package org.selfscope.image.file;

import java.nio.file.Path;

class BufferedOutputTest extends ImageOutputContract {

    @Override
    protected Path file(Path parent, String name) {
        return parent.resolve(name + ".tif");
    }
}
