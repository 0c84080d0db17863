package org.selfscope.knime.scorer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.choices.StringChoice;
import org.knime.node.parameters.widget.choices.StringChoicesProvider;
import org.selfscope.image.metric.DataRange;
import org.selfscope.image.metric.Extent;
import org.selfscope.image.metric.MutualInformation;
import org.selfscope.image.metric.Nrmse;
import org.selfscope.image.metric.Psnr;
import org.selfscope.image.metric.Resolution;
import org.selfscope.image.metric.Score;
import org.selfscope.image.metric.Snr;
import org.selfscope.image.metric.SpectralMutualInformation;
import org.selfscope.image.metric.Spikes;
import org.selfscope.image.metric.Ssim;
import org.selfscope.image.metric.SsimWindow;
import org.selfscope.image.metric.TemporalCorrelation;

/** The scores that can be chosen; each has a column. */
enum ScoreKind {

    PSNR("PSNR (dB)", Psnr::new),
    SSIM("SSIM", range -> new Ssim(Ssim.STANDARD.window(), Ssim.STANDARD.border(), Ssim.STANDARD.extent(), range)),
    NRMSE("NRMSE", Nrmse::new),
    MUTUAL_INFORMATION("MI", range -> MutualInformation.STANDARD),
    SPECTRAL_INFORMATION_PUBLISHED("SMI (as published)", range -> SpectralMutualInformation.AS_PUBLISHED),
    SPECTRAL_INFORMATION("SMI (corrected)", range -> SpectralMutualInformation.CORRECTED),
    RESOLUTION("FRC resolution (1/7)", range -> Resolution.STANDARD),
    SNR("SNR (dB)", range -> Snr.STANDARD),
    TEMPORAL_CORRELATION("Temporal correlation (mean)", range -> TemporalCorrelation.MEAN),
    TEMPORAL_CORRELATION_MEDIAN("Temporal correlation (median)", range -> TemporalCorrelation.MEDIAN),
    SPIKE_AMPLITUDE("Spike amplitude kept", range -> Spikes.AMPLITUDE),
    SPIKE_TIME("Spike time error (frames)", range -> Spikes.TIME_ERROR),
    SSIM_UNIFORM("SSIM (7 x 7)", range -> new Ssim(SsimWindow.Uniform.STANDARD, Ssim.Border.INSIDE, Extent.PLANES, range)),
    SSIM_VOLUME("SSIM (volume)", range -> new Ssim(SsimWindow.Gaussian.STANDARD, Ssim.Border.MIRROR, Extent.VOLUMES, range)),
    SHELL_RESOLUTION("FSC resolution (1/7)", range -> Resolution.SHELLS),
    RESOLUTION_TO_TRUTH("FRC resolution (1/2)", range -> Resolution.TO_TRUTH),
    SHELL_RESOLUTION_TO_TRUTH("FSC resolution (1/2)", range -> Resolution.SHELLS_TO_TRUTH);

    static final List<ScoreKind> DEFAULT = List.of(PSNR, SSIM, NRMSE);

    private final String column;

    private final Function<DataRange, Score> score;

    ScoreKind(String column, Function<DataRange, Score> score) {
        this.column = column;
        this.score = score;
    }

    String column() {
        return column;
    }

    /** The column of the unit, of scores whose unit depends on the image. */
    Optional<String> unitColumn() {
        return switch (this) {
            case RESOLUTION -> Optional.of("FRC unit");
            case SHELL_RESOLUTION -> Optional.of("FSC unit");
            case RESOLUTION_TO_TRUTH -> Optional.of("FRC unit (1/2)");
            case SHELL_RESOLUTION_TO_TRUTH -> Optional.of("FSC unit (1/2)");
            default -> Optional.empty();
        };
    }

    /** Whether it is read from the ring correlation that the view shows. */
    boolean isOfRings() {
        return this == RESOLUTION || this == RESOLUTION_TO_TRUTH;
    }

    Score score(DataRange range) {
        return score.apply(range);
    }

    /** Offers all scores in a dialog. */
    static final class Choices implements StringChoicesProvider {

        @Override
        public List<StringChoice> computeState(NodeParametersInput input) {
            return Arrays.stream(values()).map(kind -> new StringChoice(kind.name(), kind.column)).toList();
        }
    }
}
