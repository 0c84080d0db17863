package org.selfscope.knime.scorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Image;
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

    private static ScoreRow score(Image image, IntensityFit fit) {
        return ScoreRow.of(Optional.of(image), Optional.of(ramp(1, 0, SIZE)), fit);
    }

    @Test
    void aConstantShiftHasTheErrorOfItsSize() {
        ScoreRow row = score(ramp(1, 3, SIZE), IntensityFit.NONE);
        assertEquals(3 / 30.0, row.nrmse(), 1e-6);
        assertEquals(20, row.psnr(), 1e-4);
        assertTrue(row.isScored());
    }

    @Test
    void theAffineFitRemovesScaleAndShift() {
        ScoreRow row = score(ramp(0.25, -7, SIZE), IntensityFit.AFFINE);
        assertEquals(0, row.nrmse(), 1e-6);
        assertEquals(1, row.ssim(), 1e-6);
    }

    @Test
    void anotherSizeIsAReasonAndNoError() {
        ScoreRow row = score(ramp(1, 0, SIZE + 1), IntensityFit.NONE);
        assertFalse(row.isScored());
        assertFalse(row.reason().isBlank());
    }

    @Test
    void theReasonTellsWhatIsMissing() {
        Optional<Image> there = Optional.of(ramp(1, 0, SIZE));
        assertEquals("The image is missing.", ScoreRow.of(Optional.empty(), there, IntensityFit.NONE).reason());
        assertEquals("The reference is missing.", ScoreRow.of(there, Optional.empty(), IntensityFit.NONE).reason());
    }
}
