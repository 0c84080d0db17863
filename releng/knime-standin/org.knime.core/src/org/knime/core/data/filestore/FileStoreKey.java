package org.knime.core.data.filestore;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;

/** Where a file store is: the node's file stores, and the number and name in them. Loops are not supported. */
public final class FileStoreKey implements Comparable<FileStoreKey> {

    private static final int NO_LOOP = -1;

    private final UUID storeUuid;
    private final int index;
    private final String name;

    FileStoreKey(UUID storeUuid, int index, String name) {
        this.storeUuid = Objects.requireNonNull(storeUuid);
        this.index = index;
        this.name = Objects.requireNonNull(name);
    }

    public UUID getStoreUUID() {
        return storeUuid;
    }

    public int getIndex() {
        return index;
    }

    public String getName() {
        return name;
    }

    public void save(ModelContentWO content) {
        content.addString("storeUUID", storeUuid.toString());
        content.addInt("index", index);
        content.addString("name", name);
        content.addInt("iterationIndex", NO_LOOP);
    }

    public static FileStoreKey load(ModelContentRO content) throws InvalidSettingsException {
        return new FileStoreKey(UUID.fromString(content.getString("storeUUID")), content.getInt("index"), content.getString("name"));
    }

    public void save(DataOutput out) throws IOException {
        out.writeUTF(storeUuid.toString());
        out.writeInt(index);
        out.writeUTF(name);
    }

    public static FileStoreKey load(DataInput in) throws IOException {
        return new FileStoreKey(UUID.fromString(in.readUTF()), in.readInt(), in.readUTF());
    }

    @Override
    public int compareTo(FileStoreKey other) {
        return Comparator.comparing(FileStoreKey::getStoreUUID).thenComparingInt(FileStoreKey::getIndex)
            .thenComparing(FileStoreKey::getName).compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileStoreKey key && storeUuid.equals(key.storeUuid) && index == key.index && name.equals(key.name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(storeUuid, index, name);
    }

    @Override
    public String toString() {
        return storeUuid + "/" + index + "/" + name;
    }
}
