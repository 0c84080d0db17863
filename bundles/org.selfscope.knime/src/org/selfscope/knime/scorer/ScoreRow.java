package org.selfscope.knime.scorer;

import java.util.Optional;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.metric.DataRange;
import org.selfscope.image.metric.Nrmse;
import org.selfscope.image.metric.Psnr;
import org.selfscope.image.metric.Ssim;
import org.selfscope.knime.scorer.ImageQualityScorerParameters.IntensityFit;

/**
 * The scores of one image.
 *
 * @param psnr in dB
 * @param ssim up to 1
 * @param nrmse from 0
 * @param reason why there are no scores; null if there are
 */
record ScoreRow(double psnr, double ssim, double nrmse, String reason) {

    static final DataTableSpec SPEC = new DataTableSpec(new String[]{"Row", "Image", "PSNR (dB)", "SSIM", "NRMSE"},
        new DataType[]{StringCell.TYPE, StringCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE});

    /** An image that cannot be compared, for example of another size, has no scores but a reason. */
    static ScoreRow of(Optional<Image> image, Optional<Image> reference, IntensityFit fit) {
        if (image.isEmpty() || reference.isEmpty()) {
            return without(image.isEmpty() ? "The image is missing." : "The reference is missing.");
        }
        try {
            return of(fit.apply(image.get(), reference.get()), reference.get());
        } catch (RestorationException e) {
            return without(e.getMessage());
        }
    }

    private static ScoreRow of(Image image, Image reference) {
        double range = DataRange.of(reference);
        return new ScoreRow(Psnr.of(image, reference, range), Ssim.STANDARD.of(image, reference, range), Nrmse.of(image, reference, range),
            null);
    }

    private static ScoreRow without(String reason) {
        return new ScoreRow(Double.NaN, Double.NaN, Double.NaN, reason);
    }

    boolean isScored() {
        return reason == null;
    }

    DataRow row(String rowKey, String column) {
        return new DefaultRow(rowKey + " " + column, new StringCell(rowKey), new StringCell(column), cell(psnr), cell(ssim), cell(nrmse));
    }

    private DataCell cell(double score) {
        return isScored() ? new DoubleCell(score) : new MissingCell(reason);
    }
}
