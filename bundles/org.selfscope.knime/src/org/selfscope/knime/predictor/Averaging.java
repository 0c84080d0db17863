package org.selfscope.knime.predictor;

import org.knime.node.parameters.widget.choices.Label;
import org.selfscope.learn.method.Inference;

/** Whether an image also goes through the network mirrored and turned. */
enum Averaging {
    @Label(value = "As the model says", description = "What suits the method that the model was trained with: yes for images, no for movies.")
    MODEL,
    @Label(value = "Yes", description = "The results for all mirrored and turned images are averaged: better by some tenths of a decibel, and "
        + "8 times slower, 16 times with methods that see movies as volumes.")
    YES,
    @Label(value = "No", description = "Each image goes through the network once: fast.")
    NO;

    Inference apply(Inference ofModel) {
        return this == MODEL ? ofModel : ofModel.withSymmetries(this == YES);
    }
}
