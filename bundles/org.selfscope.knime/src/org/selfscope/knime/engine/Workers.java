package org.selfscope.knime.engine;

import java.nio.file.Path;
import java.util.List;
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

    private Workers() {
    }

    /** An engine whose worker starts with the first job. To be closed by the node. On the node's thread only. */
    public static Engine open(Device device) {
        return new WorkerEngine(WorkerRuntime.of(classPath(device.choice())), temporaryFolder());
    }

    /** The folder that KNIME deletes when the workflow is closed. On the node's thread only. */
    public static Path temporaryFolder() {
        return FileUtil.getWorkflowTempDir().toPath();
    }

    private static List<Path> classPath(DeviceChoice device) {
        Stream<Bundle> libraries = Stream.of(Engine.class, Image.class, Img.class).map(FrameworkUtil::getBundle);
        Stream<Bundle> tensorFlow = TensorFlowBundles.installed().forDevice(device).stream();
        return Stream.concat(libraries, tensorFlow).flatMap(bundle -> WorkerClassPath.of(bundle).stream()).toList();
    }
}
