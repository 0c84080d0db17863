package org.selfscope.knime.scorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.metric.DataRange;
import org.selfscope.image.picture.ContrastRule;
import org.selfscope.knime.view.KeptData;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.util.Cast;

class ScoreViewTest {

    private static final ChosenScores CHOSEN = new ChosenScores(
        List.of(ScoreKind.PSNR, ScoreKind.SSIM, ScoreKind.NRMSE, ScoreKind.RESOLUTION), DataRange.OF_REFERENCE, c -> c);

    private final ExecutionContext exec = new ExecutionContext(new DefaultNodeProgressMonitor(), null);

    private final BufferedDataContainer scores = exec.createDataContainer(CHOSEN.spec());

    private final ScorePictures pictures = new ScorePictures(ContrastRule.SHARED, exec);

    private final ScoreCurves curves = new ScoreCurves(exec);

    private static Optional<Image> image(float first) {
        float[] values = new float[13 * 12];
        values[0] = first;
        values[20] = 2;
        return Optional.of(new Image(ArrayImgs.floats(values, 13, 12), List.of(Axis.of(AxisType.X, 1, ""), Axis.of(AxisType.Y, 1, "")),
            "", ""));
    }

    private void score(String row, Optional<Image> image, Optional<Image> reference) {
        ScoreRow score = ScoreRow.of(image, reference, CHOSEN, Cancellation.NONE);
        scores.addRowToTable(score.row(row, "Image"));
        pictures.add(image, "Image", score);
        pictures.finish(row, reference, "Reference");
        curves.add(row, "Image", score.spectra());
    }

    private Map<String, Object> data() {
        scores.close();
        return ScoreView.data(new KeptData(scores.getTable(), pictures.table(), curves.table()));
    }

    @Test
    void scoresAndPicturesAreThoseOfTheTable() {
        score("Row0", image(1), image(1));
        score("Row1", Optional.empty(), Optional.empty());
        Map<String, Object> data = data();
        assertEquals(List.of("Row", "Image", "PSNR (dB)", "SSIM", "NRMSE", "FRC resolution (1/7)", "FRC unit"), data.get("columns"));
        assertEquals(List.of("Row0", "Image", "Infinity", 1.0, 0.0, 2.0, "px"), rows(data).get(0));
        assertEquals(null, rows(data).get(1).get(2));
        assertEquals(0L, data.get("rowsLeftOut"));
        assertEquals("Row0", pictures(data).get(0).get("row"));
        assertTrue(pictures(data).get(0).get("picture").startsWith("iVBORw0KGgo"), "no PNG in base64");
        assertEquals(1, pictures(data).size(), "a row without images has no picture");
    }

    @Test
    void everyCurveHasItsRings() {
        score("Row0", image(1), image(1));
        score("Row1", image(1), Optional.empty());
        score("Row2", image(1), image(2));
        List<Map<String, Object>> shown = Cast.unchecked(data().get("curves"));
        assertEquals(List.of("Row0", "Row2"), shown.stream().map(c -> c.get("row")).toList());
        assertEquals("px", shown.get(0).get("unit"));
        List<Double> frequency = Cast.unchecked(shown.get(0).get("frequency"));
        assertEquals(6, frequency.size());
        assertEquals(0.5, frequency.get(5), 1e-9);
        List<Double> correlation = Cast.unchecked(shown.get(0).get("correlation"));
        assertEquals(1, correlation.get(2), 1e-5);
        List<Double> power = Cast.unchecked(shown.get(1).get("referencePower"));
        assertEquals(6, power.size());
    }

    @Test
    void longTablesAreCutAndSaySo() {
        int rows = ScoreView.MOST_ROWS + 3;
        for (int i = 0; i < rows; i++) {
            score("Row" + i, i < 20 ? image(i) : Optional.empty(), i < 20 ? image(1) : Optional.empty());
        }
        Map<String, Object> data = data();
        assertEquals(ScoreView.MOST_ROWS, rows(data).size());
        assertEquals(3L, data.get("rowsLeftOut"));
        assertEquals(ScorePictures.MOST, pictures(data).size());
        assertEquals((long)rows - ScorePictures.MOST, data.get("picturesLeftOut"));
        assertEquals(ScoreCurves.MOST, ((List<?>)data.get("curves")).size());
    }

    @Test
    void beforeExecutionThereIsNothing() {
        assertEquals(Map.of(), ScoreView.data(KeptData.NONE));
        assertEquals(Map.of(), ScoreView.data(new KeptData()));
    }

    @SuppressWarnings("unchecked")
    private static List<List<Object>> rows(Map<String, Object> data) {
        return (List<List<Object>>)data.get("rows");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> pictures(Map<String, Object> data) {
        return (List<Map<String, String>>)data.get("pictures");
    }
}
