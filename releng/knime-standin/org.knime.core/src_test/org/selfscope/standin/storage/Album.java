package org.selfscope.standin.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import javax.swing.JComponent;

import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStorePortObject;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;

/** Everything is in files; the stream stays empty. */
public final class Album extends FileStorePortObject {

    private final WordSpec spec;
    private String notYetWritten;
    String title;

    private Album(WordSpec spec) {
        this.spec = spec;
    }

    Album(List<FileStore> stores, WordSpec spec, String title) {
        super(stores);
        this.spec = spec;
        this.title = title;
        notYetWritten = title;
    }

    FileStore store(int index) {
        return getFileStore(index);
    }

    @Override
    protected void flushToFileStore() throws IOException {
        if (notYetWritten != null) {
            Files.writeString(getFileStore(0).getFile().toPath(), notYetWritten);
            notYetWritten = null;
        }
    }

    @Override
    protected void postConstruct() throws IOException {
        title = Files.readString(getFileStore(0).getFile().toPath());
    }

    @Override
    public String getSummary() {
        return "Album " + title;
    }

    @Override
    public PortObjectSpec getSpec() {
        return spec;
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    public static final class Serializer extends PortObject.PortObjectSerializer<Album> {

        @Override
        public void savePortObject(Album object, PortObjectZipOutputStream out, ExecutionMonitor exec) {
            // all content is in the file stores
        }

        @Override
        public Album loadPortObject(PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec) {
            return new Album((WordSpec)spec);
        }
    }
}
