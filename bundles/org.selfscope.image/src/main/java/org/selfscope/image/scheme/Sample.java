package org.selfscope.image.scheme;

import org.selfscope.image.Image;

/** What a network learns from one draw of a {@link SamplingScheme}: an input, and a target with independent noise. */
public sealed interface Sample permits MaskedSample, PairSample {

    /** What the network sees; 32-bit float. */
    Image input();

    /** What it shall predict; 32-bit float, of the size of the input. */
    Image target();
}
