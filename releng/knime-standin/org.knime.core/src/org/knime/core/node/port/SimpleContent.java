package org.knime.core.node.port;

import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.knime.core.node.ModelContent;
import org.knime.core.node.ModelContentRO;

/** Model content as the only entry of a zip stream. */
final class SimpleContent {

    private static final String ENTRY = "content.xml";

    private SimpleContent() {
    }

    static void write(ModelContent content, ZipOutputStream out) throws IOException {
        out.putNextEntry(new ZipEntry(ENTRY));
        content.saveToXML(out);
    }

    static ModelContentRO read(ZipInputStream in) throws IOException {
        ZipEntry entry = in.getNextEntry();
        if (entry == null || !entry.getName().equals(ENTRY)) {
            throw new IOException("The stored port content has no entry " + ENTRY + ".");
        }
        return ModelContent.loadFromXML(in);
    }
}
