package org.selfscope.standin.storage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import org.knime.core.data.filestore.FileStorePortObject;
import org.knime.core.data.filestore.FileStoreUtil;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObject.PortObjectSerializer;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectSpec.PortObjectSpecSerializer;
import org.knime.core.node.port.PortObjectSpecZipInputStream;
import org.knime.core.node.port.PortObjectSpecZipOutputStream;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;
import org.knime.core.node.port.PortTypeRegistry;
import org.knime.core.node.port.PortUtil;
import org.selfscope.standin.filestore.FileStoreAccess;

/** Port objects and specifications through their registered serializers. The streams are closed. */
public final class PortObjects {

    private PortObjects() {
    }

    /** Puts what an object has only in memory into its file stores. To be called on the producer's thread, right after execution. */
    public static void flush(PortObject object) throws IOException {
        if (object instanceof FileStorePortObject stored) {
            FileStoreAccess.INSTANCE.flush(stored);
        }
    }

    /**
     * The object that a consumer gets: a table as it is, anything else saved and loaded again; only file stores are shared. To be called on
     * the consumer's thread before every execution.
     */
    public static PortObject copy(PortObject object, ExecutionMonitor exec) throws IOException, CanceledExecutionException {
        if (object == null || object instanceof BufferedDataTable) {
            return object;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(object, bytes, exec);
        PortObject copy = read(object.getClass(), object.getSpec(), new ByteArrayInputStream(bytes.toByteArray()), exec);
        if (object instanceof FileStorePortObject stored) {
            FileStoreAccess.INSTANCE.attach((FileStorePortObject)copy, FileStoreUtil.getFileStores(stored));
        }
        return copy;
    }

    @SuppressWarnings("unchecked")
    static void write(PortObject object, OutputStream out, ExecutionMonitor exec) throws IOException, CanceledExecutionException {
        try (PortObjectZipOutputStream zip = PortUtil.getPortObjectZipOutputStream(out)) {
            serializer((Class<PortObject>)object.getClass()).savePortObject(object, zip, exec);
        }
    }

    static <T extends PortObject> T read(Class<T> type, PortObjectSpec spec, InputStream in, ExecutionMonitor exec)
        throws IOException, CanceledExecutionException {
        try (PortObjectZipInputStream zip = PortUtil.getPortObjectZipInputStream(in)) {
            return serializer(type).loadPortObject(zip, spec, exec);
        }
    }

    @SuppressWarnings("unchecked")
    static void write(PortObjectSpec spec, OutputStream out) throws IOException {
        try (PortObjectSpecZipOutputStream zip = PortUtil.getPortObjectSpecZipOutputStream(out)) {
            specSerializer((Class<PortObjectSpec>)spec.getClass()).savePortObjectSpec(spec, zip);
        }
    }

    static <T extends PortObjectSpec> T read(Class<T> type, InputStream in) throws IOException {
        try (PortObjectSpecZipInputStream zip = PortUtil.getPortObjectSpecZipInputStream(in)) {
            return specSerializer(type).loadPortObjectSpec(zip);
        }
    }

    private static <T extends PortObject> PortObjectSerializer<T> serializer(Class<T> type) throws IOException {
        return PortTypeRegistry.getInstance().getObjectSerializer(type)
            .orElseThrow(() -> new IOException("No serializer is registered for port objects of " + type.getName() + "."));
    }

    private static <T extends PortObjectSpec> PortObjectSpecSerializer<T> specSerializer(Class<T> type) throws IOException {
        return PortTypeRegistry.getInstance().getSpecSerializer(type)
            .orElseThrow(() -> new IOException("No serializer is registered for port specifications of " + type.getName() + "."));
    }
}
