package org.knime.core.node.port;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Takes the zip entries of a port object, behind an empty entry that marks the file. */
public class PortObjectZipOutputStream extends ZipOutputStream {

    static final String MARKER = "portObject.file";

    PortObjectZipOutputStream(OutputStream out) throws IOException {
        super(out);
        putNextEntry(new ZipEntry(MARKER));
        closeEntry();
    }
}
