package org.selfscope.standin;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The registry in use: Equinox's, unless a test or a program without OSGi has set one before anything was looked up, or named plugin.xml
 * files in the system property {@value #FILES}, for tests that must not know this class.
 */
public final class Extensions {

    /** Paths of plugin.xml files, separated as in a class path. */
    public static final String FILES = "selfscope.standin.plugins";

    private static volatile Registry registry;

    private Extensions() {
    }

    public static synchronized Registry registry() {
        if (registry == null) {
            String files = System.getProperty(FILES);
            registry = files == null ? new EquinoxRegistry() : of(files.split(File.pathSeparator));
        }
        return registry;
    }

    private static Registry of(String[] files) {
        try {
            return new PluginFiles(Extensions.class.getClassLoader(), Arrays.stream(files).map(Path::of).toArray(Path[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException("The system property " + FILES + " names a file that cannot be used: " + e.getMessage(), e);
        }
    }

    /** Replaces the registry for the whole JVM. */
    public static synchronized void use(Registry other) {
        registry = other;
    }

    public static List<Extension> of(String point) {
        return registry().extensions(point);
    }
}
