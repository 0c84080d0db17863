package org.selfscope.learn.worker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a worker is started.
 *
 * @param java the executable
 * @param classPath jars and folders: Selfscope's libraries and what they need, and TensorFlow with the natives for this platform. A folder
 *            with unpacked natives is loaded in place, a jar of natives is unpacked first
 * @param environment added to the one of this process, and stronger than what the engine sets
 * @param jvmOptions such as "-Xmx4g"; stronger than what the engine sets
 */
public record WorkerRuntime(Path java, List<Path> classPath, Map<String, String> environment, List<String> jvmOptions) {

    public WorkerRuntime {
        // NB: the worker works in another folder.
        classPath = classPath.stream().map(Path::toAbsolutePath).toList();
        environment = Map.copyOf(environment);
        jvmOptions = List.copyOf(jvmOptions);
    }

    /** The Java of this process, nothing special. */
    public static WorkerRuntime of(List<Path> classPath) {
        return new WorkerRuntime(ownJava(), classPath, Map.of(), List.of());
    }

    public WorkerRuntime withJvmOptions(List<String> other) {
        return new WorkerRuntime(java, classPath, environment, other);
    }

    public WorkerRuntime withEnvironment(Map<String, String> other) {
        return new WorkerRuntime(java, classPath, other, jvmOptions);
    }

    /** The executable of the Java that runs this process. */
    public static Path ownJava() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
    }
}
