package org.selfscope.knime.deconvolver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.tiff.TiffWriter;
import org.selfscope.knime.contract.InstalledNode;
import org.selfscope.knime.execution.Warnings;

import net.imglib2.img.array.ArrayImgs;

/** What users read whose point spread function is none. */
class PsfErrorsTest {

    private static final String LUCY = "org.selfscope.knime.deconvolver.RichardsonLucyDeconvolverNodeFactory";

    private static final String INVERSION = "org.selfscope.knime.inversion.SelfSupervisedInversionLearnerNodeFactory";

    private static final DataTableSpec PATHS = new DataTableSpec(new String[]{"Image"}, new DataType[]{StringCell.TYPE});

    @TempDir
    Path folder;

    /** Runs a node on an image of 40 x 40 pixels. */
    private PortObject[] run(String factory, float[] psf, int width) throws Exception {
        Node node = new InstalledNode(factory).create();
        ExecutionContext exec = new ExecutionContext(new DefaultNodeProgressMonitor(), node);
        float[] pixels = new float[1600];
        Arrays.fill(pixels, 7);
        NodeSettings settings = InstalledNode.defaults(node, PATHS, PATHS);
        settings.addString("image_column", "Image");
        settings.addString("psf_column", "Image");
        node.loadModelSettingsFrom(settings);
        PortObject[] tables = {table(exec, "cell", pixels, 40), table(exec, "point", psf, width)};
        node.invokeNodeModelConfigure(new DataTableSpec[]{PATHS, PATHS});
        return node.invokeNodeModelExecute(exec, tables);
    }

    private BufferedDataTable table(ExecutionContext exec, String name, float[] values, int width) {
        Path file = folder.resolve(name + ".tif");
        TiffWriter.write(new Image(ArrayImgs.floats(values, width, values.length / width), List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y)),
            name, ""), file, Cancellation.NONE);
        BufferedDataContainer container = exec.createDataContainer(PATHS);
        container.addRowToTable(new DefaultRow("Row0", new StringCell(file.toString())));
        container.close();
        return container.getTable();
    }

    private void refuses(String factory, float[] psf, int width, String problem, String wayOut) {
        KNIMEException e = assertThrows(KNIMEException.class, () -> run(factory, psf, width));
        assertTrue(e.getMessage().contains(problem), e.getMessage());
        List<String> resolutions = e.getKNIMEMessage().getResolutions();
        assertTrue(resolutions.size() == 1 && resolutions.get(0).contains(wayOut), resolutions.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {LUCY, INVERSION})
    void whatIsNoPointSpreadFunctionIsNamedWithAWayOut(String factory) {
        float[] values = {0, 1, 0, 1, 4, 1, 0, Float.NaN, 0};
        refuses(factory, values, 3, "\"point\" is no point spread function. It contains the value NaN", "Replace NaN");
        refuses(factory, new float[9], 3, "\"point\" is no point spread function. It has no value above 0", "brightest at the point");
        values[7] = -1;
        refuses(factory, values, 3, "negative value -1", "Subtract less background");
    }

    @Test
    void whatIsTwiceAsLargeAsTheImageIsToBeCropped() {
        float[] large = new float[81 * 3];
        Arrays.fill(large, 1);
        refuses(LUCY, large, 81, "81 samples along X", "Crop");
    }

    @Test
    void anEvenSizeIsDoubtful() throws Exception {
        float[] even = new float[16];
        even[10] = 1;
        Node node = new InstalledNode(LUCY).create();
        BufferedDataTable table = table(new ExecutionContext(new DefaultNodeProgressMonitor(), node), "point", even, 4);
        GivenPsf psf = GivenPsf.of(table, "Image", new Warnings());
        assertEquals(1, psf.psf().at(2, 2));
        assertTrue(psf.doubts().orElseThrow().contains("even number of samples along X, 4; number 3"), psf.doubts().toString());
    }
}
