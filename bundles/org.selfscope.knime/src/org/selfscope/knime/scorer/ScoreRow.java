package org.selfscope.knime.scorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.metric.Comparison;
import org.selfscope.image.metric.RadialSpectra;
import org.selfscope.image.metric.Resolution;
import org.selfscope.image.metric.Score;

/**
 * The scores of one image.
 *
 * @param results one for each chosen score
 * @param spectra by frequency, empty unless the resolution was asked for and found
 */
record ScoreRow(List<Result> results, Optional<RadialSpectra> spectra) {

    /**
     * One score.
     *
     * @param unit of the value, if it depends on the image; otherwise null
     * @param reason why there is none; null if there is
     */
    record Result(ScoreKind kind, double value, String unit, String reason) {

        static Result of(ScoreKind kind, Score score, Comparison comparison) {
            try {
                double value = score.of(comparison);
                return new Result(kind, value, score instanceof Resolution r ? r.correlation().of(comparison).unit() : null, null);
            } catch (RestorationException e) {
                return missing(kind, e.getMessage());
            }
        }

        static Result missing(ScoreKind kind, String reason) {
            return new Result(kind, Double.NaN, null, reason);
        }

        DataCell cell() {
            return reason == null ? new DoubleCell(value) : new MissingCell(reason);
        }

        DataCell unitCell() {
            return reason == null ? new StringCell(unit) : new MissingCell(reason);
        }

        private String text() {
            return String.format(Locale.ROOT, kind == ScoreKind.PSNR ? "PSNR %.2f dB" : kind.column() + " %.3f", value);
        }
    }

    /** An image that cannot be compared, for example of another size, has no scores but a reason. */
    static ScoreRow of(Optional<Image> image, Optional<Image> reference, ChosenScores chosen, Cancellation cancellation) {
        if (image.isEmpty() || reference.isEmpty()) {
            return without(image.isEmpty() ? "The image is missing." : "The reference is missing.", chosen);
        }
        try {
            Comparison comparison = Comparison.of(image.get(), reference.get(), cancellation);
            return of(chosen.fit().apply(comparison), chosen);
        } catch (RestorationException e) {
            return without(e.getMessage(), chosen);
        }
    }

    private static ScoreRow of(Comparison comparison, ChosenScores chosen) {
        List<Result> results = chosen.kinds().stream().map(kind -> Result.of(kind, kind.score(chosen.range()), comparison)).toList();
        boolean resolved = results.stream().anyMatch(r -> r.kind().isOfRings() && r.reason() == null);
        return new ScoreRow(results, resolved ? Optional.of(Resolution.STANDARD.correlation().of(comparison)) : Optional.empty());
    }

    private static ScoreRow without(String reason, ChosenScores chosen) {
        return new ScoreRow(chosen.kinds().stream().map(kind -> Result.missing(kind, reason)).toList(), Optional.empty());
    }

    /** Why a score is missing, empty if none is. */
    Optional<String> reason() {
        return results.stream().map(Result::reason).filter(Objects::nonNull).findFirst();
    }

    /** The first two scores, for a picture. */
    String text() {
        String text = results.stream().filter(r -> r.reason() == null).limit(2).map(Result::text).collect(Collectors.joining(", "));
        return text.isEmpty() ? "no scores" : text;
    }

    DataRow row(String rowKey, String column) {
        List<DataCell> cells = new ArrayList<>(List.of(new StringCell(rowKey), new StringCell(column)));
        for (Result result : results) {
            cells.add(result.cell());
            result.kind().unitColumn().ifPresent(name -> cells.add(result.unitCell()));
        }
        return new DefaultRow(rowKey + " " + column, cells);
    }
}
