package org.selfscope.knime.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.knime.core.util.FileUtil;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.selfscope.image.Image;
import org.selfscope.learn.job.DeviceChoice;
import org.selfscope.learn.job.Engine;
import org.selfscope.learn.worker.WorkerEngine;
import org.selfscope.learn.worker.WorkerRuntime;

import net.imglib2.img.Img;

/** Starts workers out of the installed plug-ins. */
public final class Workers {

    /** A system property: options of the worker's Java, separated by blanks, which are stronger than its own; as in -Xmx4g. */
    static final String OPTIONS = "selfscope.worker.options";

    private Workers() {
    }

    /** An engine whose worker starts with the first job. To be closed by the node. On the node's thread only. */
    public static Engine open(Device device) {
        WorkerRuntime runtime = WorkerRuntime.of(classPath(device.choice())).withJvmOptions(options());
        return new WorkerEngine(runtime, temporaryFolder());
    }

    /** The folder that KNIME deletes when the workflow is closed. On the node's thread only. */
    public static Path temporaryFolder() {
        return FileUtil.getWorkflowTempDir().toPath();
    }

    static List<String> options() {
        return Pattern.compile("\\s+").splitAsStream(System.getProperty(OPTIONS, "")).filter(option -> !option.isEmpty()).toList();
    }

    private static List<Path> classPath(DeviceChoice device) {
        Stream<Bundle> libraries = Stream.of(Engine.class, Image.class, Img.class).map(FrameworkUtil::getBundle);
        Stream<Bundle> tensorFlow = TensorFlowBundles.installed().forDevice(device).stream();
        return Stream.concat(libraries, tensorFlow).flatMap(bundle -> WorkerClassPath.of(bundle).stream()).toList();
    }
}
