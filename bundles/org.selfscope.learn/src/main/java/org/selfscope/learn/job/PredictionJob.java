package org.selfscope.learn.job;

import java.nio.file.Path;
import java.util.Arrays;

import org.selfscope.image.RestorationException;
import org.selfscope.image.raw.RawPixels;
import org.selfscope.learn.method.Inference;

/**
 * The restoration of one image, as it is handed to an engine.
 *
 * @param input noisy image
 * @param output of the size of the input; its file exists and is filled by the job, in units of the input
 * @param threads of the computation; 0 for as many as the machine has
 */
public record PredictionJob(Path modelFolder, RawPixels input, RawPixels output, Inference inference, DeviceChoice device, int threads) {

    public PredictionJob {
        if (!Arrays.equals(input.dimensions(), output.dimensions())) {
            throw new RestorationException(RestorationException.Kind.IMAGE, "The result of size " + Arrays.toString(output.dimensions())
                + " cannot hold the restored image " + input.name() + " of size " + Arrays.toString(input.dimensions()) + ".",
                "Make the output file as large as the input.");
        }
    }
}
