package org.selfscope.image.deconvolve;

import java.util.Arrays;

import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

import net.imglib2.Cursor;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

/** The light that is everywhere in an image, such as the offset of the camera. */
public sealed interface Background {

    /** In grey values; at least 0. */
    double of(Image image);

    /** The same for every image. @param value in grey values, at least 0 */
    record Level(double value) implements Background {

        public Level {
            if (!(value >= 0 && Double.isFinite(value))) {
                throw new RestorationException(Kind.SETTING, "The background is " + value + ".", "Set it to 0 or a number above.");
            }
        }

        @Override
        public double of(Image image) {
            return value;
        }
    }

    /**
     * The value of an image below which some of its pixels are, 0 if that is negative.
     *
     * @param percent of the pixels; 0 to 100
     */
    record Percentile(double percent) implements Background {

        /** Pixels, at equal distances, that are enough to know. */
        private static final int ENOUGH = 1 << 20;

        public Percentile {
            if (!(percent >= 0 && percent <= 100)) {
                throw new RestorationException(Kind.SETTING, "The background is to be the percentile " + percent + ".",
                    "Choose a number from 0 to 100; 1 to 10 is usual.");
            }
        }

        @Override
        public double of(Image image) {
            long step = Math.max(1, image.size() / ENOUGH);
            float[] values = new float[Math.toIntExact((image.size() + step - 1) / step)];
            Cursor<? extends RealType<?>> cursor = Views.flatIterable(image.pixels()).cursor();
            int count = 0;
            for (int i = 0; i < values.length; i++) {
                cursor.jumpFwd(i == 0 ? 1 : step);
                float value = cursor.get().getRealFloat();
                if (Float.isFinite(value)) {
                    values[count++] = value;
                }
            }
            Arrays.sort(values, 0, count);
            return count == 0 ? 0 : Math.max(0, values[(int)Math.min(count - 1, percent / 100 * count)]);
        }
    }
}
