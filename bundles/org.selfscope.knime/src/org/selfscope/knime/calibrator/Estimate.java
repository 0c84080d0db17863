package org.selfscope.knime.calibrator;

import java.util.function.Function;

import org.knime.node.parameters.widget.choices.Label;
import org.selfscope.image.Cancellation;
import org.selfscope.image.block.Block;
import org.selfscope.image.calibrate.Calibration;

/** What of the calibrated denoiser is given out. */
enum Estimate {

    @Label(value = "J-invariant", description = "Each pixel predicted from the others alone, as published: what loss and estimated error "
        + "refer to. Takes as long as 16 trials in planes, 64 in volumes.")
    J_INVARIANT {
        @Override
        Function<Block, float[]> of(Calibration calibration, Cancellation cancellation) {
            return block -> calibration.jInvariant().denoise(block, cancellation);
        }
    },
    @Label(value = "Plain", description = "The denoiser with the best parameters, applied to the image as it is. Sharper with some "
        + "denoisers. Its parameters are searched once more, by Stein's estimate of the error, because those that predict best leave noise.")
    PLAIN {
        @Override
        Function<Block, float[]> of(Calibration calibration, Cancellation cancellation) {
            return block -> calibration.plain().denoise(block, cancellation);
        }
    },
    @Label(value = "J-invariant, mixed with the noisy value", description = "In the proportion that is best for the estimated noise. As slow "
        + "as J-invariant.")
    MIXED {
        @Override
        Function<Block, float[]> of(Calibration calibration, Cancellation cancellation) {
            return block -> calibration.mixed(block, cancellation);
        }
    };

    /** What becomes of a block. */
    abstract Function<Block, float[]> of(Calibration calibration, Cancellation cancellation);
}
