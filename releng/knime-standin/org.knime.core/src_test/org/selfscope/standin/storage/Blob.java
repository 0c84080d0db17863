package org.selfscope.standin.storage;

import java.io.IOException;
import java.util.zip.ZipEntry;

import javax.swing.JComponent;

import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.AbstractPortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;

/** Bytes in two entries of its own. */
public final class Blob extends AbstractPortObject {

    byte[] bytes;
    private PortObjectSpec spec = new WordSpec("none");

    public Blob() {
    }

    Blob(byte... bytes) {
        this.bytes = bytes;
    }

    @Override
    protected void save(PortObjectZipOutputStream out, ExecutionMonitor exec) throws IOException {
        out.putNextEntry(new ZipEntry("length"));
        out.write(bytes.length);
        out.putNextEntry(new ZipEntry("bytes"));
        out.write(bytes);
        out.close();
    }

    @Override
    protected void load(PortObjectZipInputStream in, PortObjectSpec wordSpec, ExecutionMonitor exec) throws IOException {
        spec = wordSpec;
        in.getNextEntry();
        int length = in.read();
        ZipEntry second = in.getNextEntry();
        if (!second.getName().equals("bytes")) {
            throw new IOException("The entry bytes is missing.");
        }
        bytes = in.readNBytes(length);
    }

    @Override
    public String getSummary() {
        return bytes.length + " bytes";
    }

    @Override
    public PortObjectSpec getSpec() {
        return spec;
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    public static final class Serializer extends AbstractPortObjectSerializer<Blob> {
    }
}
