package org.selfscope.image.analyze;

import java.util.Locale;

import org.selfscope.image.AxisType;
import org.selfscope.image.mask.BlindSpot;

/** A fact about the noise of an image and what it means for denoising. */
public sealed interface Finding {

    /** For people: what was found, why it matters and what goes wrong otherwise. Whole sentences. */
    String sentence();

    /** Neighbours share no noise. */
    record IndependentNeighbours() implements Finding {
        @Override
        public String sentence() {
            return "Neighbouring pixels have independent noise: a blind spot of a single pixel is safe, and methods that "
                + "split an image into neighbouring pixels fit too.";
        }
    }

    /**
     * Neighbours along an axis share noise.
     *
     * @param axis X or Y
     * @param correlation of next neighbours
     * @param reach up to which distance, in pixels
     */
    record SharedNoise(AxisType axis, double correlation, int reach) implements Finding {
        @Override
        public String sentence() {
            return text("Neighbours along %s share noise (correlation %.2f): the blind spot must reach %s along %s. With a single pixel, "
                + "the network predicts the noise from the neighbours and keeps it as grain.", axis.label(), correlation, pixels(reach),
                axis.label());
        }
    }

    /**
     * Neighbours along an axis look alike, because of shared noise or of structure as fine as the pixels.
     *
     * @param axis X or Y
     * @param atMost largest correlation of next neighbours
     */
    record SuspectedNoise(AxisType axis, double atMost) implements Finding {
        @Override
        public String sentence() {
            return text("Neighbours along %s may share noise (correlation up to %.2f), unless structure as fine as the pixels makes them "
                + "alike: this image alone cannot tell. A blind spot that reaches 1 pixel along %s is safe; if the noise is independent "
                + "after all, it blurs a little more than a single pixel.", axis.label(), atMost, axis.label());
        }
    }

    /**
     * The blind spot to use.
     *
     * @param spot along X and Y
     */
    record SafeBlindSpot(BlindSpot spot) implements Finding {
        @Override
        public String sentence() {
            return "Safe blind spots are " + spot.describe() + " (X x Y).";
        }
    }

    /**
     * Methods that learn from pairs of neighbouring pixels do not fit.
     *
     * @param axis along which noise is shared or may be
     * @param certain whether it is shared
     */
    record NoSpatialPairs(AxisType axis, boolean certain) implements Finding {
        @Override
        public String sentence() {
            return text("Methods that split an image into neighbouring pixels (random neighbours, diagonal means, chequerboard) %s: both halves "
                + "%s the same noise along %s, and the network would keep it.", certain ? "do not fit" : "are not safe",
                certain ? "would have" : "may have", axis.label());
        }
    }

    /** Neighbours share so much noise that differences of pixels hardly show it. */
    record RoughGain() implements Finding {
        @Override
        public String sentence() {
            return "Neighbours share so much of their noise that its strength cannot be measured well: gain and read noise are rough, and "
                + "probably too small. Use the raw data of the camera if there are any, before they were scaled, registered or compressed.";
        }
    }

    /** Methods that predict a frame from others fit. */
    record FramesFit() implements Finding {
        @Override
        public String sentence() {
            return "Consecutive frames have independent noise: methods that learn from pairs of frames fit too, if the specimen moves "
                + "little from frame to frame. Noise that neighbours share does not disturb them.";
        }
    }

    /** Consecutive frames share noise. @param correlation of next frames */
    record SharedFrames(double correlation) implements Finding {
        @Override
        public String sentence() {
            return text("Consecutive frames share noise (correlation %.2f), as by averaging over frames or slow detectors: methods that "
                + "learn from pairs of frames would keep it. Use frames that were not averaged, or hide pixels in single frames.",
                correlation);
        }
    }

    /**
     * A pattern is the same in all frames.
     *
     * @param part of the variance in a frame
     */
    record FixedPattern(double part) implements Finding {
        @Override
        public String sentence() {
            return text("%.0f %% of the fine variance is the same in all frames: a pattern of the camera (or structure as fine as the "
                + "pixels). Methods that learn from pairs of frames keep it, since it is in both; methods that hide pixels in single "
                + "frames remove it. Correct offset and gain of the pixels first if you can.", 100 * part);
        }
    }

    /** Rows or columns share noise. @param axis X for rows, Y for columns @param part of the variance */
    record Stripes(AxisType axis, double part) implements Finding {
        @Override
        public String sentence() {
            String lines = axis == AxisType.X ? "rows" : "columns";
            return text("Whole %s share noise (%.1f %% of its variance): stripes along %s stay, whatever blind spot of a few pixels is "
                + "used. Hide long bars along %s, or remove the stripes first.", lines, 100 * part, axis.label(), axis.label());
        }
    }

    /** Dark values are cut off. @param part of the pixels @param value that they have */
    record Clipped(double part, double value) implements Finding {
        @Override
        public String sentence() {
            return text("%.1f %% of the pixels have the smallest value, %s: if dark noise is cut off there, its mean is too large, and "
                + "every method that learns from noisy images restores the dark parts too bright. Record with a higher offset.", 100 * part,
                number(value));
        }
    }

    /** Bright values are cut off. @param part of the pixels @param value that they have */
    record Saturated(double part, double value) implements Finding {
        @Override
        public String sentence() {
            return text("%.1f %% of the pixels have the largest value, %s: they are saturated, and what was brighter is lost; their "
                + "surroundings are restored too dark. Record with less light or gain.", 100 * part, number(value));
        }
    }

    /** Steps of grey values are not small against the noise. @param step in grey values @param noise standard deviation where it is dark */
    record CoarseSteps(double step, double noise) implements Finding {
        @Override
        public String sentence() {
            return text("Grey values come in steps of %s, but the noise in dark parts is only %s: rounding hides faint differences. "
                + "Record with more gain, or more bits.", number(step), number(noise));
        }
    }

    /** Photon noise hides the read noise. @param atMost largest probable read noise, in grey values */
    record HiddenReadNoise(double atMost) implements Finding {
        @Override
        public String sentence() {
            return text("The read noise cannot be told: photon noise hides it even in the darkest parts. It is below %s grey values (with "
                + "95 %% probability), and does not matter in this image.", number(atMost));
        }
    }

    /** The noise does not grow with brightness. */
    record NoPhotonNoise() implements Finding {
        @Override
        public String sentence() {
            return "The noise does not grow with brightness as photon noise does, or the image is too evenly bright to tell: the gain is "
                + "unknown. Methods that assume independent noise of any kind still fit.";
        }
    }

    /** Offset and read noise cannot be told apart. @param lowest smallest possible offset @param highest largest possible offset */
    record UnknownOffset(double lowest, double highest) implements Finding {
        @Override
        public String sentence() {
            return text("One image cannot tell the offset of the camera from its read noise: the offset is between %s (no read noise) "
                + "and %s (the darkest part of the image has no light); the read noise is told for the latter, its largest value. Set "
                + "the offset from an image taken in the dark.", number(lowest), number(highest));
        }
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static String pixels(int count) {
        return count == 1 ? "1 pixel" : count + " pixels";
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? String.valueOf((long)value) : text("%.4g", value);
    }
}
