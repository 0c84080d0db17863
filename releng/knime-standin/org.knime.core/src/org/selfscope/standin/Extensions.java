package org.selfscope.standin;

import java.util.List;

/** The registry in use: Equinox's, unless a test or a program without OSGi has set one before anything was looked up. */
public final class Extensions {

    private static volatile Registry registry;

    private Extensions() {
    }

    public static synchronized Registry registry() {
        if (registry == null) {
            registry = new EquinoxRegistry();
        }
        return registry;
    }

    /** Replaces the registry for the whole JVM. */
    public static synchronized void use(Registry other) {
        registry = other;
    }

    public static List<Extension> of(String point) {
        return registry().extensions(point);
    }
}
