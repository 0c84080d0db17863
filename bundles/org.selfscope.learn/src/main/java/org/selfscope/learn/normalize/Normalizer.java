package org.selfscope.learn.normalize;

import java.util.List;

import org.selfscope.image.Cancellation;
import org.selfscope.learn.framing.Plane;

import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

/** How the normalisation of a data set is found. */
public enum Normalizer {

    /** Mean 0 and standard deviation 1; over all pixels or, in large data sets, over those of evenly spaced planes. */
    Z_SCORE {
        @Override
        public Normalization fit(List<Plane> planes, Cancellation cancellation) {
            Moments moments = new Moments();
            long size = planes.stream().mapToLong(Plane::size).sum();
            int every = (int)Math.max(1, size / MOST_PIXELS);
            for (int i = 0; i < planes.size(); i += every) {
                cancellation.check();
                add(planes.get(i), moments);
            }
            double deviation = moments.standardDeviation();
            return new Normalization(moments.mean(), deviation > 0 ? deviation : 1);
        }
    },

    /** The numbers as they are. */
    IDENTITY {
        @Override
        public Normalization fit(List<Plane> planes, Cancellation cancellation) {
            return new Normalization(0, 1);
        }
    };

    private static final long MOST_PIXELS = 1L << 24;

    /** @throws org.selfscope.image.RestorationException of kind IMAGE if there are values that are not finite */
    public abstract Normalization fit(List<Plane> planes, Cancellation cancellation);

    private static void add(Plane plane, Moments moments) {
        for (RealType<?> pixel : Views.flatIterable(plane.pixels())) {
            moments.add(pixel.getRealDouble());
        }
        if (!Double.isFinite(moments.mean())) {
            throw plane.notFinite();
        }
    }
}
