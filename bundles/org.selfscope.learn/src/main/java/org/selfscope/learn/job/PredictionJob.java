package org.selfscope.learn.job;

import java.nio.file.Path;

import org.selfscope.learn.method.Inference;
import org.selfscope.learn.setting.Settings;

/**
 * The restoration of one image, as it is handed to an engine.
 *
 * @param modelFolder must not change while the engine is open, since the engine keeps the model open for further jobs
 * @param input noisy image
 * @param output gets the restored image, in units of the input
 * @param threads of the computation; 0 for as many as the machine has
 * @param memory that the network may take for a tile, in bytes; 0 for tiles of the default size
 */
public record PredictionJob(Path modelFolder, JobImage input, JobOutput output, Inference inference, DeviceChoice device, int threads,
    long memory) {

    /** Value of {@link #memory()} for tiles of the default size. */
    public static final long DEFAULT_MEMORY = 0;

    public PredictionJob {
        Settings.require(memory >= 0, "The memory for the network is " + memory + " bytes.",
            "Choose 0 for the default, or a positive number.");
    }

    public PredictionJob withOutput(JobOutput other) {
        return new PredictionJob(modelFolder, input, other, inference, device, threads, memory);
    }
}
