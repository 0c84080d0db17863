package org.selfscope.learn.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.learn.job.DeviceChoice;

/**
 * What a worker is started with. TensorFlow reads its environment and makes its threads only once, so that another device or number of
 * threads needs another process.
 */
record Launch(WorkerRuntime runtime, String mainClass, DeviceChoice device, int threads) {

    /** Standard output and error are pipes; the process works in a folder and leaves what it leaves there. */
    Process start(Path folder) {
        ProcessBuilder builder = new ProcessBuilder(command(folder)).directory(folder.toFile());
        builder.environment().putAll(environment());
        builder.environment().putAll(runtime.environment());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new RestorationException(Kind.WORKER, "The Java of the worker, " + runtime.java() + ", could not be started: " + e + ".",
                "Make sure that this Java exists and may be executed.", e);
        }
    }

    /**
     * Java holds only parts and tiles on their way between file and network: two parts of 64 MB, blocks of open files up to a quarter of the
     * heap, and the batches of a training. A movie of any length needs no more, and a heap of a quarter of the machine, as Java takes it by
     * itself, would be filled with garbage before it is collected. What the network needs is native memory beyond this heap.
     */
    private static final String HEAP = "-Xmx1g";

    /**
     * NB: nearly all time is spent in native code. The light compiler and collector halve the CPU time of a start (1.6 to 0.75 s), and cost
     * 4 % of a prediction of 1536 x 1536 pixels.
     */
    private List<String> command(Path folder) {
        List<String> command = new ArrayList<>();
        command.add(runtime.java().toString());
        command.add(HEAP);
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-XX:-CreateCoredumpOnCrash");
        command.add("-XX:ErrorFile=" + folder.resolve("crash.log"));
        command.add("-Djava.awt.headless=true");
        command.add("-Dorg.bytedeco.javacpp.cachedir=" + folder.resolve("javacpp"));
        command.add("-Dorg.bytedeco.javacpp.maxphysicalbytes=0"); // NB: else the process may take no more than 4 times the heap
        command.addAll(runtime.jvmOptions());
        command.add("-cp");
        command.add(runtime.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(mainClass);
        return command;
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("TF_CPP_MIN_LOG_LEVEL", "2");
        environment.put("TF_ENABLE_ONEDNN_OPTS", "1");
        environment.put("TF_FORCE_GPU_ALLOW_GROWTH", "true");
        if (device == DeviceChoice.CPU) {
            environment.put("CUDA_VISIBLE_DEVICES", "-1");
        }
        return environment;
    }
}
