package org.selfscope.knime.writer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataRow;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.file.ImageFiles;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.writer.ImageWriterParameters.Format;

import net.imglib2.img.array.ArrayImgs;

class ImageWritingTest {

    private static final Image IMAGE = new Image(ArrayImgs.unsignedShorts(new short[]{1, 2, 3, -1, 5, 6}, 3, 2),
        List.of(new Axis(AxisType.X, 0.2, 0, "µm"), new Axis(AxisType.Y, 0.2, 0, "µm")), "cell", "");

    @TempDir
    Path folder;

    private final ImageWriterParameters parameters = new ImageWriterParameters();

    private Output reference;

    @BeforeEach
    void referToAFile() {
        ImageFiles.write(IMAGE, folder.resolve("in.tif"), Cancellation.NONE);
        reference = output("out.tif");
    }

    private Output output(String file) {
        DataRow row = new DefaultRow("Row0", new StringCell(folder.resolve("in.tif").toString()));
        return new Output(file, row, List.of(new ImageColumn("Image", 0)));
    }

    @Test
    void aReferenceIsCopiedWithItsPixelsAndAxes() {
        new OutputWriter(parameters, Cancellation.NONE).write(reference, folder, Progress.NONE);
        Image copy = ImageFiles.read(folder.resolve("out.tif"), Cancellation.NONE);
        assertEquals(IMAGE.axes(), copy.axes());
        assertEquals(IMAGE.pixelType(), copy.pixelType());
        assertArrayEquals(Floats.of(IMAGE), Floats.of(copy));
    }

    @Test
    void aPictureOfAReferenceIsDrawn() {
        parameters.format = Format.PNG;
        new OutputWriter(parameters, Cancellation.NONE).write(output("out.png"), folder, Progress.NONE);
        assertTrue(Files.exists(folder.resolve("out.png")));
    }

    @Test
    void aCancelledCopyLeavesNothing() {
        Cancellation cancelled = () -> {
            throw new CancellationException();
        };
        OutputWriter writer = new OutputWriter(parameters, cancelled);
        assertThrows(CancellationException.class, () -> writer.write(reference, folder, Progress.NONE));
        assertArrayEquals(new String[]{"in.tif"}, folder.toFile().list());
    }
}
