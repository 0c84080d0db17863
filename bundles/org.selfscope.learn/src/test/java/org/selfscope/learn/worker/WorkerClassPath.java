package org.selfscope.learn.worker;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The class path of this JVM, for workers of tests. */
public final class WorkerClassPath {

    private static final String CACHE = "org.bytedeco.javacpp.cachedir";

    private WorkerClassPath() {
    }

    public static List<Path> ofThisJvm() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).toList();
    }

    /** Unpacks the natives to the same cache as this JVM. */
    public static WorkerRuntime runtime() {
        String cache = System.getProperty(CACHE);
        return WorkerRuntime.of(ofThisJvm()).withJvmOptions(cache == null ? List.of() : List.of("-D" + CACHE + "=" + cache));
    }
}
