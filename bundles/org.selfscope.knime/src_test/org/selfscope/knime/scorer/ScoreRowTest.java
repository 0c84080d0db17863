package org.selfscope.knime.scorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.metric.DataRange;
import org.selfscope.knime.scorer.ImageQualityScorerParameters.IntensityFit;

import net.imglib2.img.array.ArrayImgs;

class ScoreRowTest {

    private static final int SIZE = 16;

    private static Image ramp(double scale, double offset, int width) {
        float[] values = new float[width * SIZE];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float)(scale * (i % width + i / width) + offset);
        }
        return new Image(ArrayImgs.floats(values, width, SIZE), List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y)), "ramp", "");
    }

    private static ChosenScores chosen(IntensityFit fit, ScoreKind... kinds) {
        return new ChosenScores(List.of(kinds), DataRange.OF_REFERENCE, fit::apply);
    }

    private static ScoreRow score(Image image, IntensityFit fit, ScoreKind... kinds) {
        return ScoreRow.of(Optional.of(image), Optional.of(ramp(1, 0, SIZE)), chosen(fit, kinds), Cancellation.NONE);
    }

    private static double value(ScoreRow row, ScoreKind kind) {
        return row.results().stream().filter(r -> r.kind() == kind).findFirst().orElseThrow().value();
    }

    @Test
    void aConstantShiftHasTheErrorOfItsSize() {
        ScoreRow row = score(ramp(1, 3, SIZE), IntensityFit.NONE, ScoreKind.NRMSE, ScoreKind.PSNR);
        assertEquals(3 / 30.0, value(row, ScoreKind.NRMSE), 1e-6);
        assertEquals(20, value(row, ScoreKind.PSNR), 1e-4);
        assertTrue(row.reason().isEmpty());
        assertTrue(row.spectra().isEmpty());
    }

    @Test
    void theAffineFitRemovesScaleAndShift() {
        ScoreRow row = score(ramp(0.25, -7, SIZE), IntensityFit.AFFINE, ScoreKind.values());
        assertEquals(0, value(row, ScoreKind.NRMSE), 1e-6);
        assertEquals(1, value(row, ScoreKind.SSIM), 1e-6);
        assertEquals(1, value(row, ScoreKind.MUTUAL_INFORMATION), 1e-6);
        assertEquals(1, value(row, ScoreKind.SPECTRAL_INFORMATION), 0.05);
    }

    @Test
    void theResolutionComesWithItsUnitAndItsCurve() {
        ScoreRow row = score(ramp(1, 0, SIZE), IntensityFit.NONE, ScoreKind.SSIM, ScoreKind.RESOLUTION);
        assertEquals(2, value(row, ScoreKind.RESOLUTION), 1e-9);
        assertEquals(SIZE / 2, row.spectra().orElseThrow().frequency().length);
        assertEquals("px", row.row("Row0", "Image").getCell(4).toString());
        assertEquals(chosen(IntensityFit.NONE, ScoreKind.SSIM, ScoreKind.RESOLUTION).spec().getNumColumns(),
            row.row("Row0", "Image").getNumCells());
    }

    @Test
    void bothResolutionsHaveAUnitOfTheirOwn() {
        ChosenScores chosen = chosen(IntensityFit.NONE, ScoreKind.RESOLUTION, ScoreKind.RESOLUTION_TO_TRUTH);
        assertEquals(List.of("Row", "Image", "FRC resolution (1/7)", "FRC unit", "FRC resolution (1/2)", "FRC unit (1/2)"),
            List.of(chosen.spec().getColumnNames()));
        ScoreRow row = score(ramp(1, 0, SIZE), IntensityFit.NONE, ScoreKind.RESOLUTION_TO_TRUTH);
        assertEquals(2, value(row, ScoreKind.RESOLUTION_TO_TRUTH), 1e-9);
        assertTrue(row.spectra().isPresent());
    }

    @Test
    void volumesAreScoredAsVolumes() {
        float[] values = new float[SIZE * SIZE * SIZE];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float)Math.sin(i * 0.7 + i / SIZE);
        }
        List<Axis> axes = List.of(Axis.of(AxisType.X, 2, "nm"), Axis.of(AxisType.Y, 2, "nm"), Axis.of(AxisType.Z, 2, "nm"));
        Optional<Image> volume = Optional.of(new Image(ArrayImgs.floats(values, SIZE, SIZE, SIZE), axes, "volume", ""));
        ChosenScores chosen = chosen(IntensityFit.NONE, ScoreKind.SSIM_UNIFORM, ScoreKind.SSIM_VOLUME, ScoreKind.SHELL_RESOLUTION);
        ScoreRow row = ScoreRow.of(volume, volume, chosen, Cancellation.NONE);
        assertEquals(1, value(row, ScoreKind.SSIM_UNIFORM), 1e-9);
        assertEquals(1, value(row, ScoreKind.SSIM_VOLUME), 1e-9);
        assertEquals(4, value(row, ScoreKind.SHELL_RESOLUTION), 1e-9);
        assertEquals(chosen.spec().findColumnIndex("FSC unit"), 5);
        assertEquals("nm", row.row("Row0", "Image").getCell(5).toString());
        // NB: equal images cannot tell planes from volumes, but planes have no volumes.
        for (ScoreKind kind : List.of(ScoreKind.SSIM_VOLUME, ScoreKind.SHELL_RESOLUTION)) {
            assertTrue(score(ramp(1, 0, SIZE), IntensityFit.NONE, kind).reason().orElseThrow().contains("Z"));
        }
    }

    @Test
    void theUniformWindowIsTheSmallerOne() {
        float[] values = new float[64];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 5;
        }
        Optional<Image> small = Optional.of(new Image(ArrayImgs.floats(values, 8, 8), List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y)), "", ""));
        ScoreRow row = ScoreRow.of(small, small, chosen(IntensityFit.NONE, ScoreKind.SSIM, ScoreKind.SSIM_UNIFORM), Cancellation.NONE);
        assertTrue(Double.isNaN(value(row, ScoreKind.SSIM)));
        assertEquals(1, value(row, ScoreKind.SSIM_UNIFORM), 1e-9);
    }

    @Test
    void aScoreThatTheImageIsTooSmallForLeavesTheOthers() {
        Image small = new Image(ArrayImgs.floats(new float[]{1, 2, 3, 4}, 2, 2), List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y)), "", "");
        ScoreRow row = ScoreRow.of(Optional.of(small), Optional.of(small), chosen(IntensityFit.NONE, ScoreKind.PSNR, ScoreKind.SSIM),
            Cancellation.NONE);
        assertEquals(Double.POSITIVE_INFINITY, value(row, ScoreKind.PSNR));
        assertTrue(row.row("Row0", "Image").getCell(3).isMissing());
        assertTrue(row.reason().orElseThrow().contains("smaller than the window"));
    }

    @Test
    void anotherSizeIsAReasonAndNoError() {
        ScoreRow row = score(ramp(1, 0, SIZE + 1), IntensityFit.NONE, ScoreKind.values());
        assertFalse(row.reason().orElseThrow().isBlank());
        assertTrue(row.row("Row0", "Image").stream().skip(2).allMatch(cell -> cell.isMissing()));
    }

    @Test
    void theReasonTellsWhatIsMissing() {
        Optional<Image> there = Optional.of(ramp(1, 0, SIZE));
        ChosenScores chosen = chosen(IntensityFit.NONE, ScoreKind.PSNR);
        assertEquals("The image is missing.", ScoreRow.of(Optional.empty(), there, chosen, Cancellation.NONE).reason().get());
        assertEquals("The reference is missing.", ScoreRow.of(there, Optional.empty(), chosen, Cancellation.NONE).reason().get());
    }

    @Test
    void unknownOrNoScoresAreRefused() {
        ImageQualityScorerParameters parameters = new ImageQualityScorerParameters();
        parameters.scores = new String[0];
        assertThrows(InvalidSettingsException.class, parameters::validate);
        parameters.scores = new String[]{"BEAUTY"};
        assertThrows(InvalidSettingsException.class, parameters::validate);
        parameters.scores = new String[]{"RESOLUTION", "PSNR"};
        assertEquals(List.of(ScoreKind.PSNR, ScoreKind.RESOLUTION), parameters.chosen().kinds());
        parameters.rangeValue = 0;
        assertThrows(InvalidSettingsException.class, parameters::validate);
    }
}
