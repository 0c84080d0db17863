package org.selfscope.knime.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageFilesTest {

    @ParameterizedTest
    @CsvSource({"cell.tif, cell", "cell.ome.tif, cell", "cell.OME.TIFF, cell", "a.b.tif, a.b", "cell, cell", ".tif, .tif"})
    void theBaseNameHasNoExtension(String file, String name) {
        assertEquals(name, ImageFiles.baseName(Path.of("/data", file)));
    }
}
