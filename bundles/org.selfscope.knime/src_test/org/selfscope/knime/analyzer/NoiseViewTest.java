package org.selfscope.knime.analyzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataRow;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.analyze.ChannelNoise;
import org.selfscope.image.analyze.NoiseAnalysis;
import org.selfscope.image.noise.Camera;
import org.selfscope.image.noise.NoiseCorrelation;
import org.selfscope.image.noise.PoissonGaussian;
import org.selfscope.image.phantom.Phantom;
import org.selfscope.knime.view.KeptData;

class NoiseViewTest {

    private final ExecutionContext exec = new ExecutionContext(new DefaultNodeProgressMonitor(), null);

    private final NoiseAnalyzerParameters parameters = new NoiseAnalyzerParameters();

    private static final Image NOISY = Camera.of(new PoissonGaussian(30, 2, 100, 3)).with(NoiseCorrelation.gaussian(0.5, AxisType.X))
        .record(Phantom.NUCLEI.draw(128, 128, 1), 1);

    private ChannelNoise noise() {
        return parameters.analysis().of(NOISY, Progress.NONE, Cancellation.NONE).get(0);
    }

    private Map<String, Object> data(int images) {
        BufferedDataContainer rows = exec.createDataContainer(NoiseRow.SPEC);
        NoiseCharts charts = new NoiseCharts(exec);
        ChannelNoise noise = noise();
        for (int i = 0; i < images; i++) {
            rows.addRowToTable(NoiseRow.of("Row" + i, noise));
            charts.add("Row" + i, noise);
        }
        rows.close();
        return NoiseView.data(new KeptData(rows.getTable(), charts.table()));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> images(Map<String, Object> data) {
        return (List<Map<String, Object>>)data.get("images");
    }

    @Test
    void everyChartHasItsNumbers() {
        Map<String, Object> image = images(data(1)).get(0);
        ChannelNoise noise = noise();
        assertEquals("Row0", image.get("name"));
        assertEquals(noise.transfer().gain().value(), image.get("gain"));
        assertEquals(noise.transfer().points().size(), ((List<?>)image.get("point")).size());
        assertEquals(2, ((List<?>)image.get("line")).size());
        assertEquals(List.of(1.0, noise.alongX().noise().get(0), noise.alongX().atMost().get(0)), ((List<?>)image.get("X")).get(0));
        assertEquals(noise.findings().size(), ((List<?>)image.get("advice")).size());
    }

    @Test
    void manyImagesAreCutAndSaySo() {
        Map<String, Object> data = data(NoiseCharts.MOST + 2);
        assertEquals(NoiseCharts.MOST, images(data).size());
        assertEquals(2L, data.get("imagesLeftOut"));
    }

    @Test
    void beforeExecutionThereIsNothing() {
        assertEquals(Map.of(), NoiseView.data(KeptData.NONE));
    }

    @Test
    void aRowTellsTheSafeBlindSpotAndWhatIsUnknown() {
        DataRow row = NoiseRow.of("Row0", noise());
        assertEquals("boxes of 3 x 1 pixels", row.getCell(NoiseRow.SPEC.findColumnIndex("Blind spot")).toString());
        assertTrue(row.getCell(NoiseRow.SPEC.findColumnIndex("Correlation Time")).isMissing());
        assertFalse(row.getCell(NoiseRow.SPEC.findColumnIndex("Gain (grey values/photon)")).isMissing());
    }

    @Test
    void aReadNoiseThatDrownsIsMissingButItsErrorIsTold() {
        Image bright = Camera.of(new PoissonGaussian(20000, 2, 100, 3)).record(Phantom.FILAMENTS.draw(128, 128, 1), 1);
        NoiseAnalysis analysis = new NoiseAnalysis(OptionalDouble.of(100), Optional.empty());
        DataRow row = NoiseRow.of("Row0", analysis.of(bright, Progress.NONE, Cancellation.NONE).get(0));
        assertTrue(row.getCell(NoiseRow.SPEC.findColumnIndex("Read noise (grey values)")).isMissing());
        assertTrue(row.getCell(NoiseRow.SPEC.findColumnIndex("Read noise (photons)")).isMissing());
        assertFalse(row.getCell(NoiseRow.SPEC.findColumnIndex("Error of the read noise")).isMissing());
    }
}
