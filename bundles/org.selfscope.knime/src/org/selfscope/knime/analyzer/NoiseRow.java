package org.selfscope.knime.analyzer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.selfscope.image.AxisType;
import org.selfscope.image.analyze.ChannelNoise;
import org.selfscope.image.analyze.Estimate;
import org.selfscope.image.analyze.Finding;
import org.selfscope.image.analyze.PhotonTransfer;
import org.selfscope.image.analyze.StackNoise;

/** The noise of one channel of an image as a row of the table. */
final class NoiseRow {

    /** The last column: a sentence or two a line. */
    static final String ADVICE = "Advice";

    static final DataTableSpec SPEC = new DataTableSpec(
        new String[]{"Row", "Channel", "Gain (grey values/photon)", "Error of the gain", "Offset (grey values)",
            "Read noise (grey values)", "Error of the read noise", "Read noise (photons)", "Correlation X", "Correlation X at most", "Correlation Y",
            "Correlation Y at most", "Correlation Z", "Correlation Time", "Fixed pattern (%)", "Row stripes (%)", "Column stripes (%)",
            "Clipped (%)", "Saturated (%)", "Blind spot", ADVICE},
        Stream.concat(Stream.of(StringCell.TYPE, IntCell.TYPE),
            Stream.concat(Stream.generate(() -> DoubleCell.TYPE).limit(17), Stream.of(StringCell.TYPE, StringCell.TYPE)))
            .toArray(DataType[]::new));

    private static final double PERCENT = 100;

    private static final String NO_GAIN = "The noise does not grow with brightness.";

    private static final String HIDDEN = "The read noise drowns in photon noise.";

    private static final String FEW_FRAMES = "The image has too few frames or planes along this axis.";

    private NoiseRow() {
    }

    /** @param rowKey of the image in the input table */
    static DataRow of(String rowKey, ChannelNoise noise) {
        PhotonTransfer transfer = noise.transfer();
        Optional<Estimate> gain = Optional.of(transfer.gain()).filter(g -> transfer.isPhotonNoise());
        Optional<Double> readNoise = Optional.of(transfer.readNoise().value()).filter(r -> transfer.isReadNoise());
        Optional<StackNoise> time = noise.along(AxisType.TIME);
        return new DefaultRow(key(rowKey, noise), new StringCell(rowKey), new IntCell((int)noise.channel() + 1),
            cell(gain.map(Estimate::value), NO_GAIN), cell(gain.map(Estimate::error), NO_GAIN), new DoubleCell(transfer.offset()),
            cell(readNoise, HIDDEN), new DoubleCell(transfer.readNoise().error()),
            cell(readNoise.flatMap(r -> gain.map(g -> r / g.value())), gain.isPresent() ? HIDDEN : NO_GAIN), first(noise.alongX().noise()),
            first(noise.alongX().atMost()), first(noise.alongY().noise()), first(noise.alongY().atMost()),
            correlation(noise.along(AxisType.Z)), correlation(time), cell(time.map(t -> PERCENT * t.pattern()), FEW_FRAMES),
            new DoubleCell(PERCENT * noise.banding().rows()), new DoubleCell(PERCENT * noise.banding().columns()),
            new DoubleCell(noise.values().isClipped() ? PERCENT * noise.values().lowestShare() : 0),
            new DoubleCell(noise.values().isSaturated() ? PERCENT * noise.values().highestShare() : 0),
            new StringCell(noise.blindSpot().describe()), new StringCell(advice(noise)));
    }

    /** An image of one channel has the key of its row. */
    static String key(String rowKey, ChannelNoise noise) {
        return noise.channel() == 0 ? rowKey : rowKey + " channel " + (noise.channel() + 1);
    }

    private static String advice(ChannelNoise noise) {
        return noise.findings().stream().map(Finding::sentence).collect(Collectors.joining("\n"));
    }

    private static DataCell first(List<Double> correlation) {
        return new DoubleCell(correlation.get(0));
    }

    private static DataCell correlation(Optional<StackNoise> stack) {
        return cell(stack.flatMap(s -> s.correlation().stream().findFirst()), FEW_FRAMES);
    }

    private static DataCell cell(Optional<Double> value, String reason) {
        return value.isPresent() ? new DoubleCell(value.get()) : new MissingCell(reason);
    }
}
