package org.selfscope.standin.table;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataTypeRegistry;
import org.knime.core.data.filestore.FileStoreCell;
import org.knime.core.data.filestore.FileStoreKey;
import org.knime.core.data.filestore.FileStoreUtil;
import org.selfscope.standin.filestore.FileStoreAccess;

/**
 * Writes cells: the number of the class (a new number is followed by the class name), for cells with file stores the count and keys of
 * the stores, the count of bytes and the bytes of the serializer.
 */
final class CellWriter {

    private final Map<Class<?>, Integer> classes = new HashMap<>();

    void write(DataCell cell, DataOutputStream out) throws IOException {
        byte[] content = serialize(cell);
        Integer known = classes.putIfAbsent(cell.getClass(), classes.size());
        out.writeInt(known == null ? classes.size() - 1 : known);
        if (known == null) {
            Text.write(cell.getClass().getName(), out);
        }
        if (cell instanceof FileStoreCell stored) {
            writeKeys(stored, out);
        }
        out.writeInt(content.length);
        out.write(content);
    }

    private static void writeKeys(FileStoreCell cell, DataOutputStream out) throws IOException {
        FileStoreKey[] keys = FileStoreUtil.getFileStoreKeys(cell);
        out.writeInt(keys.length);
        for (FileStoreKey key : keys) {
            key.save(out);
        }
    }

    /** A block of its own, with class numbers of its own for cells inside the cell. */
    private static byte[] serialize(DataCell cell) throws IOException {
        if (cell instanceof FileStoreCell stored) {
            FileStoreAccess.INSTANCE.flush(stored);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        serializer(cell).serialize(cell, new CellOutput(new DataOutputStream(bytes), new CellWriter()));
        return bytes.toByteArray();
    }

    @SuppressWarnings("unchecked")
    private static DataCellSerializer<DataCell> serializer(DataCell cell) throws IOException {
        return DataTypeRegistry.getInstance().getSerializer((Class<DataCell>)cell.getClass())
            .orElseThrow(() -> new IOException("No serializer is registered for cells of " + cell.getClass().getName()
                + ". Announce one with the extension point org.knime.core.DataType."));
    }
}
