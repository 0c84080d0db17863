package org.selfscope.image.scheme;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.PixelType;
import org.selfscope.image.mask.BlindSpot;
import org.selfscope.image.mask.Fill;
import org.selfscope.image.mask.Mask;
import org.selfscope.image.random.CounterRandom;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/** Hides pixels from the network and lets it predict them. No hidden value reaches the input. */
public sealed interface BlindSpotScheme extends SamplingScheme permits GridBlindSpot, RandomBlindSpot {

    /** The pixels that are hidden with each target; spans are in the order of the scheme's axes. */
    BlindSpot spot();

    /** What replaces hidden pixels. */
    Fill fill();

    /** The targets in a slice, as flat indices. @param step of the training */
    int[] targets(int[] size, long step, CounterRandom random);

    /** A window of at least two pixels has to be left outside the blind spot. */
    @Override
    default long minimumSize(AxisType axis) {
        return 2 + 2L * spot().reach(axes().indexOf(axis));
    }

    @Override
    default MaskedSample draw(Image image, long index, long step, Cancellation cancellation) {
        check(image);
        RandomAccessibleInterval<? extends RealType<?>> input = PixelType.FLOAT32.allocate(image.dimensions());
        RandomAccessibleInterval<? extends RealType<?>> mask = PixelType.UINT8.allocate(image.dimensions());
        CounterRandom random = CounterRandom.of(seed(), index, step);
        new Slices(image, axes()).write(List.of(input, mask), (slice, size, number) -> hide(slice, size, step, random.stream(number)),
            cancellation);
        return new MaskedSample(image.withPixels(input), Floats.convert(image, PixelType.FLOAT32), image.withPixels(mask));
    }

    private float[][] hide(float[] slice, int[] size, long step, CounterRandom random) {
        int[] targets = targets(size, step, random.stream(0));
        float[] weight = new float[slice.length];
        for (int target : targets) {
            weight[target] = 1;
        }
        return new float[][]{fill().filled(slice, Mask.of(size, targets, spot()), random.stream(1)), weight};
    }

    @Override
    default Map<String, String> parameters() {
        Map<String, String> entries = new TreeMap<>(FillEntries.of(fill()));
        entries.putAll(SpotEntries.of(spot()));
        return entries;
    }

    @Override
    default MaskedSample draw(Image image, long index, long step) {
        return draw(image, index, step, Cancellation.NONE);
    }
}
