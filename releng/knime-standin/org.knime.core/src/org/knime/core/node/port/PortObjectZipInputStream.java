package org.knime.core.node.port;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Gives the zip entries of a port object, beginning with the first that its serializer put. */
public class PortObjectZipInputStream extends ZipInputStream {

    PortObjectZipInputStream(InputStream in) throws IOException {
        super(in);
        ZipEntry marker = getNextEntry();
        if (marker == null || !marker.getName().equals(PortObjectZipOutputStream.MARKER)) {
            throw new IOException("This is no stored port object: its first entry is not " + PortObjectZipOutputStream.MARKER + ".");
        }
    }
}
