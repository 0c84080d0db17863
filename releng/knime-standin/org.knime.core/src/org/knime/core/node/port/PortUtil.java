package org.knime.core.node.port;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Streams of port objects. */
public final class PortUtil {

    private PortUtil() {
    }

    public static PortObjectZipOutputStream getPortObjectZipOutputStream(OutputStream out) throws IOException {
        return new PortObjectZipOutputStream(out);
    }

    public static PortObjectZipInputStream getPortObjectZipInputStream(InputStream in) throws IOException {
        return new PortObjectZipInputStream(in);
    }

    public static PortObjectSpecZipOutputStream getPortObjectSpecZipOutputStream(OutputStream out) throws IOException {
        return new PortObjectSpecZipOutputStream(out);
    }

    public static PortObjectSpecZipInputStream getPortObjectSpecZipInputStream(InputStream in) throws IOException {
        return new PortObjectSpecZipInputStream(in);
    }
}
