package org.knime.core.node;

import java.nio.file.Path;

/** Facts about the installation. */
public final class KNIMEConstants {

    /** The major version of the API. */
    public static final int MAJOR = 5;

    /** The minor version of the API. */
    public static final int MINOR = 8;

    /** The revision of the API. */
    public static final int REV = 3;

    /** The version of the API. */
    public static final String VERSION = MAJOR + "." + MINOR + "." + REV;

    private KNIMEConstants() {
    }

    /** Where temporary files go. */
    public static String getKNIMETempDir() {
        return System.getProperty("java.io.tmpdir");
    }

    /** Where temporary files go. */
    public static Path getKNIMETempPath() {
        return Path.of(getKNIMETempDir());
    }
}
