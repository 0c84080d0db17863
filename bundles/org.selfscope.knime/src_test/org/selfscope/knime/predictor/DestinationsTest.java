package org.selfscope.knime.predictor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.PixelType;
import org.selfscope.image.RestorationException;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.path.ExistingFiles;
import org.selfscope.learn.job.JobOutput;

class DestinationsTest {

    private static final ImageHeader NOISY = new ImageHeader(PixelType.UINT16, new long[]{5, 3},
        List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y)), "cell", "");

    @TempDir
    Path folder;

    private final ExecutionContext exec = new ExecutionContext(new DefaultNodeProgressMonitor(), null);

    private final RestorationPredictorParameters parameters = new RestorationPredictorParameters();

    @BeforeEach
    void writeFilesIntoANewFolder() throws IOException {
        Files.createFile(folder.resolve("a.tif"));
        Files.createFile(folder.resolve("b.tif"));
        parameters.restoredAs = RestoredAs.FILES;
        parameters.folder = folder.resolve("new/er").toString();
        parameters.fileName = "{name}_better";
    }

    private BufferedDataTable table(String... files) {
        BufferedDataContainer rows = exec.createDataContainer(new DataTableSpec(new String[]{"Image"}, new DataType[]{StringCell.TYPE}));
        for (String file : files) {
            DataCell cell = file.isEmpty() ? DataType.getMissingCell() : new StringCell(folder.resolve(file).toString());
            rows.addRowToTable(new DefaultRow("Row" + rows.size(), cell));
        }
        rows.close();
        return rows.getTable();
    }

    private Destinations destinations(String... files) throws Exception {
        return Destinations.of(table(files), new ImageColumn("Image", 0), parameters, exec);
    }

    @Test
    void rowsWithAnImageGetAFileEachAndTheirPathAsCell() throws Exception {
        Destinations destinations = destinations("a.tif", "", "b.tif");
        List<JobOutput> outputs = new ArrayList<>();
        for (String name : new String[]{"a", "b"}) {
            String file = folder.resolve("new/er/" + name + "_better.tif").toString();
            assertEquals(new StringCell(file), destinations.next().receive(NOISY, null, outputs::add));
        }
        assertEquals(List.of(new JobOutput.Stored(folder.resolve("new/er/a_better.tif"), PixelType.FLOAT32),
            new JobOutput.Stored(folder.resolve("new/er/b_better.tif"), PixelType.FLOAT32)), outputs);
        assertTrue(Files.isDirectory(folder.resolve("new/er")));
    }

    @Test
    void pixelsAreThoseOfTheInputIfAsked() throws Exception {
        parameters.outputPixels = RestorationPredictorParameters.OutputPixels.AS_INPUT;
        List<JobOutput> outputs = new ArrayList<>();
        destinations("a.tif").next().receive(NOISY, null, outputs::add);
        assertEquals(PixelType.UINT16, ((JobOutput.Stored)outputs.get(0)).pixelType());
    }

    @Test
    void aFileThatIsThereStopsTheNodeBeforeItMakesAnything() throws IOException {
        parameters.folder = folder.toString();
        Files.createFile(folder.resolve("b_better.tif"));
        assertRefused("exists already", "a.tif", "b.tif");
        parameters.existingFiles = ExistingFiles.OVERWRITE;
        parameters.fileName = "same";
        assertRefused("Two images", "a.tif", "b.tif");
    }

    @Test
    void theNoisyImageIsNeverReplaced() {
        parameters.folder = folder.toString();
        parameters.fileName = "{name}";
        parameters.existingFiles = ExistingFiles.OVERWRITE;
        assertRefused("would replace the noisy one", "a.tif");
        assertFalse(Files.exists(folder.resolve("new")));
    }

    private void assertRefused(String reason, String... files) {
        RestorationException e = assertThrows(RestorationException.class, () -> destinations(files));
        assertTrue(e.getMessage().contains(reason), e.getMessage());
        assertFalse(e.resolution().isBlank());
    }
}
