package org.selfscope.learn.job;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

/** Why TensorFlow finds no GPU. */
enum MissingGpu {

    NO_BUILD("the installed TensorFlow is the one for the CPU",
        "Install Selfscope's GPU feature (Linux with an NVIDIA GPU), or choose \"CPU\" or \"Automatic\" as device."),

    NO_DRIVER("this computer has no NVIDIA driver",
        "Install the NVIDIA driver if the computer has an NVIDIA GPU, or choose \"CPU\" or \"Automatic\" as device."),

    HIDDEN("the environment variable CUDA_VISIBLE_DEVICES hides all of them",
        "Start the program with CUDA_VISIBLE_DEVICES set to a GPU, such as 0, or not set at all."),

    NO_LIBRARIES("there is a driver, but TensorFlow could not use it",
        "Make sure that \"nvidia-smi\" lists the GPU and that CUDA 12 and cuDNN 9 are on LD_LIBRARY_PATH; the log says what is missing.");

    private final String reason;

    private final String resolution;

    MissingGpu(String reason, String resolution) {
        this.reason = reason;
        this.resolution = resolution;
    }

    /**
     * @param gpuBuild whether TensorFlow was built for GPUs
     * @param driver whether there is a driver
     * @param visible the environment variable CUDA_VISIBLE_DEVICES, null if not set
     */
    static MissingGpu of(boolean gpuBuild, boolean driver, String visible) {
        if (!gpuBuild) {
            return NO_BUILD;
        }
        if (!driver) {
            return NO_DRIVER;
        }
        return visible != null && (visible.isBlank() || visible.startsWith("-")) ? HIDDEN : NO_LIBRARIES;
    }

    RestorationException exception() {
        return new RestorationException(Kind.DEVICE, "A GPU is demanded, but none can be used: " + reason + ".", resolution);
    }
}
