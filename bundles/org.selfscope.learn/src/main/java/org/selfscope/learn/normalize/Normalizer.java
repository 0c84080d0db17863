package org.selfscope.learn.normalize;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.selfscope.image.Cancellation;
import org.selfscope.learn.framing.Block;
import org.selfscope.learn.framing.Scene;
import org.selfscope.learn.framing.Scenes;

/** How the normalisation of a data set is found: one for every channel, for all images. */
public enum Normalizer {
    /** Mean 0 and standard deviation 1; over all pixels or, in large data sets, over those of evenly spaced planes. */
    Z_SCORE {
        @Override
        public List<Normalization> fit(Scenes scenes, Cancellation cancellation) {
            List<Moments> moments = Stream.generate(Moments::new).limit(scenes.channels()).toList();
            long every = Math.max(1, scenes.pixels() / MOST_PIXELS);
            long plane = 0;
            for (long i = 0; i < scenes.count(); i++) {
                Scene scene = scenes.get(i);
                long planes = scene.count() / scene.size()[0] / scene.size()[1];
                for (long p = (every - plane % every) % every; p < planes; p += every) {
                    cancellation.check();
                    add(scene, p, moments);
                }
                plane += planes;
            }
            return moments.stream().map(Normalizer::zScore).toList();
        }
    },
    /**
     * Background 0 and standard deviation 1: for outputs that are not negative. Nothing is bounded above, so that what is restored may be
     * much brighter than what was measured. Background is what one of a thousand pixels lies below.
     */
    BACKGROUND {
        @Override
        public List<Normalization> fit(Scenes scenes, Cancellation cancellation) {
            List<Normalization> spread = Z_SCORE.fit(scenes, cancellation);
            double[] background = Quantile.of(scenes, BELOW_BACKGROUND, cancellation);
            return IntStream.range(0, background.length)
                .mapToObj(c -> new Normalization(background[c], spread.get(c).scale())).toList();
        }
    },
    /** The numbers as they are. */
    IDENTITY {
        @Override
        public List<Normalization> fit(Scenes scenes, Cancellation cancellation) {
            return Stream.generate(() -> new Normalization(0, 1)).limit(scenes.channels()).toList();
        }
    };

    private static final double BELOW_BACKGROUND = 0.001;
    private static final long MOST_PIXELS = 1L << 24;

    /**
     * One normalisation a channel.
     *
     * @throws org.selfscope.image.RestorationException of kind IMAGE if there are values that are not finite
     */
    public abstract List<Normalization> fit(Scenes scenes, Cancellation cancellation);

    private static Normalization zScore(Moments moments) {
        double deviation = moments.standardDeviation();
        return new Normalization(moments.mean(), deviation > 0 ? deviation : 1);
    }

    /** @param plane index along the third axis of space */
    private static void add(Scene scene, long plane, List<Moments> moments) {
        long[] min = new long[scene.dimensions()];
        int[] size = new int[scene.dimensions()];
        for (int d = 0; d < size.length; d++) {
            min[d] = d == 2 ? plane : 0;
            size[d] = d == 2 ? 1 : Math.toIntExact(scene.size()[d]);
        }
        Block values = scene.read(min, size);
        for (int c = 0; c < moments.size(); c++) {
            for (float value : values.channel(c)) {
                moments.get(c).add(value);
            }
            if (!Double.isFinite(moments.get(c).mean())) {
                throw scene.notFinite();
            }
        }
    }
}
