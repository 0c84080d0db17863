package org.selfscope.knime.engine;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.wiring.BundleWiring;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.learn.job.DeviceChoice;

/**
 * The plug-ins with TensorFlow for the worker.
 *
 * @param host with the jars
 * @param natives fragments with native libraries that fit this platform: one for the CPU, and maybe one for GPUs
 */
record TensorFlowBundles(Bundle host, List<Bundle> natives) {

    private static final String HOST = "org.selfscope.tensorflow";

    private static final String GPU_SUFFIX = ".gpu";

    /** @throws RestorationException of kind WORKER if TensorFlow is not installed */
    static TensorFlowBundles installed() {
        BundleContext context = FrameworkUtil.getBundle(TensorFlowBundles.class).getBundleContext();
        Bundle host = Stream.of(context.getBundles()).filter(b -> HOST.equals(b.getSymbolicName())).findFirst()
            .orElseThrow(() -> missing("The plug-in " + HOST + " is not installed.", "Install Selfscope again."));
        BundleWiring wiring = host.adapt(BundleWiring.class);
        List<Bundle> natives = wiring == null ? List.of()
            : wiring.getProvidedWires(HostNamespace.HOST_NAMESPACE).stream().map(wire -> wire.getRequirer().getBundle()).toList();
        return new TensorFlowBundles(host, natives);
    }

    /**
     * The host and exactly one fragment: two native libraries in one process do not get along. That for GPUs can compute on the CPU, too,
     * if there is no GPU.
     */
    List<Bundle> forDevice(DeviceChoice device) {
        Comparator<Bundle> gpuLast = Comparator.comparing(TensorFlowBundles::isForGpu);
        Bundle chosen = natives.stream().min(device == DeviceChoice.CPU ? gpuLast : gpuLast.reversed())
            .orElseThrow(() -> missing("There is no TensorFlow for this computer (" + System.getProperty("os.name") + ", "
                + System.getProperty("os.arch") + ").", "Install Selfscope's TensorFlow for this platform; there is one for Linux, Windows "
                    + "and macOS on Apple silicon."));
        return List.of(host, chosen);
    }

    private static boolean isForGpu(Bundle fragment) {
        return fragment.getSymbolicName().endsWith(GPU_SUFFIX);
    }

    private static RestorationException missing(String message, String resolution) {
        return new RestorationException(Kind.WORKER, message, resolution);
    }
}
