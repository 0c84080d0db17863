package org.selfscope.knime.cell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.knip.base.data.img.ImgPlusCell;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.tiff.TiffWriter;

import net.imglib2.img.array.ArrayImgs;

class ImageColumnTest {

    private static final DataTableSpec SPEC = new DataTableSpec(new String[]{"Score", "Noisy", "Clean"},
        new DataType[]{DoubleCell.TYPE, StringCell.TYPE, ImgPlusCell.TYPE});

    private static final float[] VALUES = {1, 2, 3, 4, 5, 6};

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writeImage() {
        file = folder.resolve("cell 1.tif");
        Image image = new Image(ArrayImgs.floats(VALUES, 3, 2), List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y)), "cell", "");
        TiffWriter.write(image, file, Cancellation.NONE);
    }

    private static DataRow row(DataCell cell) {
        return new DefaultRow("Row7", new DoubleCell(1), cell, DataType.getMissingCell());
    }

    private static ImageColumn noisy() throws InvalidSettingsException {
        return ImageColumn.find(SPEC, "Noisy", "Image column");
    }

    @Test
    void aPathIsReadWhenItsImageIsNeeded() throws Exception {
        for (String path : List.of(file.toString(), file.toUri().toString())) {
            DataRow row = row(new StringCell(path));
            assertArrayEquals(VALUES, Floats.of(noisy().read(row).orElseThrow()));
            assertEquals("cell 1", noisy().imageName(row));
            assertEquals("cell 1", noisy().read(row).orElseThrow().name());
        }
    }

    @Test
    void aMissingPathIsAMissingImage() throws Exception {
        assertEquals(Optional.empty(), noisy().read(row(DataType.getMissingCell())));
        assertFalse(noisy().isPresent(row(DataType.getMissingCell())));
    }

    @Test
    void aFileThatIsNotThereNamesTheRow() throws Exception {
        ImageColumn column = noisy();
        for (String path : List.of(folder.resolve("none.tif").toString(), folder.toString(), folder + "/*.tif")) {
            RestorationException e = assertThrows(RestorationException.class, () -> column.read(row(new StringCell(path))));
            assertEquals(RestorationException.Kind.FILE, e.kind());
            assertTrue(e.getMessage().contains("row \"Row7\", column \"Noisy\""), e.getMessage());
        }
    }

    @Test
    void readingEndsWhenTheNodeIsCancelled() throws Exception {
        ImageColumn column = noisy();
        DataRow row = row(new StringCell(file.toString()));
        Thread.currentThread().interrupt();
        try {
            assertThrows(CancellationException.class, () -> column.read(row));
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void imagesAndPathsCanBeChosenButNumbersCannot() throws Exception {
        assertEquals(new ImageColumn("Clean", 2), ImageColumn.find(SPEC, "Clean", "Image column"));
        assertEquals(new ImageColumn("Noisy", 1), noisy());
        for (String name : List.of("Score", "Other", "")) {
            assertThrows(InvalidSettingsException.class, () -> ImageColumn.find(SPEC, name, "Image column"));
        }
    }

    @Test
    void pathsAreGuessedOnlyByTheirName() {
        assertEquals(List.of("Clean"), ImageColumn.names(SPEC));
        assertEquals(Optional.of("Noisy"), ImageColumn.guess(SPEC, "Image", "Noisy"));
        assertEquals(Optional.of("Clean"), ImageColumn.guess(SPEC, "Image", "Score"));
    }
}
