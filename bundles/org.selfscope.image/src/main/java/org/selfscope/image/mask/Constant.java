package org.selfscope.image.mask;

import org.selfscope.image.RestorationException;
import org.selfscope.image.random.CounterRandom;

/**
 * The same value for every hidden pixel. The network sees where the hidden pixels are, unless the value is an ordinary one.
 *
 * @param value in grey values of the image; finite
 */
public record Constant(float value) implements Fill {

    public Constant {
        if (!Float.isFinite(value)) {
            throw new RestorationException(RestorationException.Kind.SETTING, "The value of masked pixels is " + value + ".",
                "Set it to a number, for example 0 or the background of the image.");
        }
    }

    @Override
    public int radius() {
        return 0;
    }

    @Override
    public String describe() {
        return "the constant " + value;
    }

    @Override
    public float[] filled(float[] values, Mask mask, CounterRandom random) {
        float[] filled = values.clone();
        for (int i = 0; i < filled.length; i++) {
            filled[i] = mask.hidden()[i] ? value : filled[i];
        }
        return filled;
    }
}
