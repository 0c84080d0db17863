package org.selfscope.standin.table;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataTypeRegistry;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreCell;
import org.knime.core.data.filestore.FileStoreKey;
import org.selfscope.standin.filestore.FileStoreAccess;
import org.selfscope.standin.filestore.WorkflowFileStores;

/** Reads what {@link CellWriter} wrote. */
final class CellReader {

    private final List<Class<? extends DataCell>> classes = new ArrayList<>();
    private final WorkflowFileStores fileStores;

    CellReader(WorkflowFileStores fileStores) {
        this.fileStores = fileStores;
    }

    DataCell read(DataInputStream in) throws IOException {
        int number = in.readInt();
        if (number == classes.size()) {
            classes.add(cellClass(Text.read(in)));
        }
        Class<? extends DataCell> type = classes.get(number);
        List<FileStore> stores = FileStoreCell.class.isAssignableFrom(type) ? readStores(in) : List.of();
        DataCell cell = deserialize(type, in);
        if (cell instanceof FileStoreCell stored) {
            FileStoreAccess.INSTANCE.attach(stored, stores);
        }
        return cell;
    }

    private static Class<? extends DataCell> cellClass(String name) throws IOException {
        return DataTypeRegistry.getInstance().getCellClass(name)
            .orElseThrow(() -> new IOException("No data type with the cell class \"" + name + "\" is installed."));
    }

    private List<FileStore> readStores(DataInputStream in) throws IOException {
        List<FileStore> stores = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            stores.add(fileStores.open(FileStoreKey.load(in)));
        }
        return stores;
    }

    private <T extends DataCell> T deserialize(Class<T> type, DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
            throw new EOFException("A cell ends after " + content.length + " of " + length + " bytes.");
        }
        CellInput input = new CellInput(new DataInputStream(new ByteArrayInputStream(content)), new CellReader(fileStores));
        return DataTypeRegistry.getInstance().getSerializer(type)
            .orElseThrow(() -> new IOException("No serializer is registered for cells of " + type.getName() + ".")).deserialize(input);
    }
}
