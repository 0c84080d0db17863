package org.knime.core.node.port;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Gives the zip entries of a port specification, beginning with the first that its serializer put. */
public class PortObjectSpecZipInputStream extends ZipInputStream {

    PortObjectSpecZipInputStream(InputStream in) throws IOException {
        super(in);
        ZipEntry marker = getNextEntry();
        if (marker == null || !marker.getName().equals(PortObjectSpecZipOutputStream.MARKER)) {
            throw new IOException("This is no stored specification: its first entry is not " + PortObjectSpecZipOutputStream.MARKER + ".");
        }
    }
}
