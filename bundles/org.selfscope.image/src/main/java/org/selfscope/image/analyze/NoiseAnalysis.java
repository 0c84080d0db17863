package org.selfscope.image.analyze;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;

/**
 * Measures the noise of images, without a clean image: how it grows with brightness, what neighbours, rows and frames share of it, where
 * values are cut off.
 * <p>
 * The planes are looked at in rectangles of at most 256 x 256 pixels. If these have more than 4 million pixels in a channel, some that are
 * evenly spread over planes, frames and volume are taken; along Time and Z, windows of up to four consecutive frames. So neither time nor
 * memory grows with the image, and of files no more is read. Rectangles are measured in parallel; the result does not depend on the number
 * of threads.
 *
 * @param offset grey value without light, as of a dark frame; empty if it is unknown
 * @param frames the axis along which the same scene is recorded again and again, Time or Z; empty to measure in single planes alone
 */
public record NoiseAnalysis(OptionalDouble offset, Optional<AxisType> frames) {

    /** Pixels that are looked at for each purpose, if there are as many. */
    private static final int ENOUGH_PIXELS = 1 << 22;

    private static final int MOST_STACKS = 16;

    private static final Set<AxisType> AXES_OF_FRAMES = Set.of(AxisType.TIME, AxisType.Z);

    private static final int FEWEST_WINDOWS = 2;

    /** A block with a larger part of its pixels cut off tells too little noise. */
    private static final double MOST_CUT = 0.01;

    /** If fewer blocks are left without those that are cut off, these are used too. */
    private static final double FEWEST = 0.25;

    public NoiseAnalysis {
        if (offset.isPresent() && !Double.isFinite(offset.getAsDouble())) {
            throw new RestorationException(RestorationException.Kind.SETTING, "The offset is " + offset.getAsDouble() + ".",
                "Set it to the mean grey value of an image that was taken in the dark.");
        }
        if (!frames.map(AXES_OF_FRAMES::contains).orElse(true)) {
            throw new RestorationException(RestorationException.Kind.SETTING, "Frames do not lie along " + frames.get().label() + ".",
                "Choose Time or Z.");
        }
    }

    /** Of frames along Time, of a camera of which nothing is known. */
    public static NoiseAnalysis standard() {
        return new NoiseAnalysis(OptionalDouble.empty(), Optional.of(AxisType.TIME));
    }

    /**
     * Measures each channel by itself.
     *
     * @param cancellation asked for every rectangle
     * @throws RestorationException of kind IMAGE if the image has no X or Y axis, is too small, or has no finite values
     */
    public List<ChannelNoise> of(Image image, Progress progress, Cancellation cancellation) {
        Sites sites = new Sites(image);
        List<ChannelNoise> channels = new ArrayList<>();
        for (long channel = 0; channel < image.size(AxisType.CHANNEL); channel++) {
            progress.report((double)channel / image.size(AxisType.CHANNEL), "noise of channel " + (channel + 1));
            channels.add(channel(image, sites, channel, cancellation));
        }
        return channels;
    }

    private ChannelNoise channel(Image image, Sites sites, long channel, Cancellation cancellation) {
        List<Site> places = sites.of(channel, Set.of(), ENOUGH_PIXELS / sites.pixels());
        ValueRange values = values(image, places, cancellation);
        Banding.Sum banding = new Banding.Sum();
        List<Block> blocks = new ArrayList<>();
        for (PlaneScan scan : each(places, s -> PlaneScan.of(s.read(new PatchReader(image)), values), cancellation)) {
            banding.add(scan.banding());
            blocks.addAll(scan.blocks());
        }
        if (blocks.isEmpty()) {
            throw new RestorationException(RestorationException.Kind.IMAGE,
                "The image \"" + image.name() + "\" with " + image.describeAxes() + " is too small to analyse its noise, or has values "
                    + "that are not finite everywhere.", "Use an image of at least " + BlockScan.SMALLEST + " x " + BlockScan.SMALLEST
                    + " pixels with finite values.");
        }
        List<List<Block>> levels = Levels.of(uncut(blocks, values));
        List<StackScan> stacks = stacks(image, sites, channel, values, cancellation);
        TransferScan differences = stacks.stream().map(StackScan::differences).reduce(TransferScan.NOTHING, TransferScan::and);
        return noise(channel, values, levels, banding.banding(), stacks,
            differences.isEmpty() ? transfer(image, places, values, cancellation) : differences);
    }

    private ChannelNoise noise(long channel, ValueRange values, List<List<Block>> levels, Banding banding, List<StackScan> scans,
        TransferScan transferScan) {
        double rounding = values.roundingVariance();
        NeighbourCorrelation x = NeighbourCorrelation.along(levels, rounding, Block::alongX);
        NeighbourCorrelation y = NeighbourCorrelation.along(levels, rounding, Block::alongY);
        NeighbourCorrelation diagonal = NeighbourCorrelation.of(levels, rounding, Block::diagonal);
        List<StackNoise> stacks = scans.stream().map(StackScan::noise).toList();
        boolean fromFrames = scans.stream().anyMatch(s -> !s.differences().isEmpty());
        double response = fromFrames ? differenceResponse(stacks) : 1;
        PhotonTransfer transfer = PhotonTransferFit
            .of(transferScan, values, x.certain(), y.certain(), response)
            .transfer(offset, rounding);
        return new ChannelNoise(channel, values, transfer, fromFrames ? frames : Optional.empty(), x, y, diagonal, banding, stacks);
    }

    /** Noise that consecutive frames share is not in their difference. */
    private double differenceResponse(List<StackNoise> stacks) {
        return stacks.stream().filter(s -> s.axis() == frames.get() && s.isShared()).mapToDouble(s -> 1 - s.correlation().get(0))
            .findFirst().orElse(1);
    }

    /** Of single planes. */
    private static TransferScan transfer(Image image, List<Site> places, ValueRange values, Cancellation cancellation) {
        return each(places, s -> {
            Patch patch = s.read(new PatchReader(image));
            return TransferScan.of(patch, patch, values);
        }, cancellation).stream().reduce(TransferScan.NOTHING, TransferScan::and);
    }

    private static ValueRange values(Image image, List<Site> places, Cancellation cancellation) {
        ValueCount all = new ValueCount();
        each(places, s -> ValueCount.of(s.read(new PatchReader(image))), cancellation).forEach(all::add);
        return all.range();
    }

    private static List<Block> uncut(List<Block> blocks, ValueRange values) {
        List<Block> uncut = blocks.stream().filter(b -> !(values.isClipped() && b.lowest() > MOST_CUT)
            && !(values.isSaturated() && b.highest() > 0)).toList();
        return uncut.size() < FEWEST * blocks.size() ? blocks : uncut;
    }

    private List<StackScan> stacks(Image image, Sites sites, long channel, ValueRange values, Cancellation cancellation) {
        List<StackScan> scans = new ArrayList<>();
        EnumSet<AxisType> axes = image.extendedAxes();
        axes.retainAll(AXES_OF_FRAMES);
        for (AxisType axis : axes) {
            StackScan all = new StackScan(axis, image.size(axis), frames.equals(Optional.of(axis)));
            List<Site> places = sites.of(channel, Set.of(axis), MOST_STACKS);
            int windows = ENOUGH_PIXELS / (places.size() * sites.pixels() * (BlockScan.LAGS + 1));
            each(places, s -> {
                StackScan scan = new StackScan(axis, image.size(axis), frames.equals(Optional.of(axis)));
                scan.add(s, image.dimensionOf(axis).getAsInt(), image.size(axis), Math.max(FEWEST_WINDOWS, windows),
                    new PatchReader(image), values, cancellation);
                return scan;
            }, cancellation).forEach(all::add);
            scans.add(all);
        }
        return scans;
    }

    private static <T> List<T> each(List<Site> places, Function<Site, T> scan, Cancellation cancellation) {
        return places.parallelStream().map(site -> {
            cancellation.check();
            return scan.apply(site);
        }).toList();
    }
}
