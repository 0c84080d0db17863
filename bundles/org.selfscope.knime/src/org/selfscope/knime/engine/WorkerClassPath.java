package org.selfscope.knime.engine;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

/**
 * The files that a bundle adds to the class path of a worker process: the worker is a plain JVM and knows no bundles. Follows the header
 * {@code Bundle-ClassPath}; jars that are nested in a jar are unpacked by the platform, once.
 */
final class WorkerClassPath {

    private WorkerClassPath() {
    }

    /** Files and folders of the bundle, in the order of its class path. */
    static List<Path> of(Bundle bundle) {
        return entries(bundle.getHeaders("").get(Constants.BUNDLE_CLASSPATH)).stream()
            .map(entry -> entry.equals(".") ? root(bundle) : nested(bundle, entry)).toList();
    }

    /** The entries of the header without their attributes; {@code "."} alone if there is no header. */
    static List<String> entries(String header) {
        if (header == null || header.isBlank()) {
            return List.of(".");
        }
        return Arrays.stream(header.split(",")).map(e -> e.split(";")[0].strip()).filter(e -> !e.isEmpty()).toList();
    }

    /** The bundle's jar or folder. */
    private static Path root(Bundle bundle) {
        return FileLocator.getBundleFileLocation(bundle).map(File::toPath).map(p -> p.toAbsolutePath().normalize())
            .orElseThrow(() -> broken(bundle, "it lies in no file of this computer", null));
    }

    private static Path nested(Bundle bundle, String entry) {
        URL url = bundle.getEntry(entry);
        if (url == null) {
            throw broken(bundle, "its file " + entry + " is missing", null);
        }
        try {
            return new File(FileLocator.toFileURL(url).getPath()).toPath(); // NB: these URLs are not encoded
        } catch (IOException e) {
            throw broken(bundle, "its file " + entry + " cannot be unpacked: " + e.getMessage(), e);
        }
    }

    private static RestorationException broken(Bundle bundle, String what, Exception cause) {
        return new RestorationException(Kind.WORKER,
            "The plug-in " + bundle.getSymbolicName() + " cannot be given to the worker: " + what + ".", "Install Selfscope again.", cause);
    }
}
