package org.selfscope.knime.learner;

import org.knime.node.parameters.widget.choices.Label;
import org.selfscope.learn.graph.Precision;

/** With which numbers the network is trained. */
enum NumberPrecision {

    @Label(value = "Single", description = "32 bits, on every computer.")
    SINGLE(Precision.FLOAT32),
    @Label(value = "Reduced", description = "16 bits (bfloat16) where that does no harm: about twice as fast on recent server processors with "
        + "the instructions amx_bf16. Training fails on others. GPUs compute with 32 bits.")
    REDUCED(Precision.BFLOAT16);

    final Precision precision;

    NumberPrecision(Precision precision) {
        this.precision = precision;
    }
}
