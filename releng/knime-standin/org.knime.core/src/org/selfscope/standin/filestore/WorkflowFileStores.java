package org.selfscope.standin.filestore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreKey;

/** The file stores of all nodes of a workflow: a table or port object may hold stores of a node further up. */
public final class WorkflowFileStores {

    private final Path temporary;
    private final Map<UUID, NodeFileStores> nodes = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    /**
     * No stores yet.
     *
     * @param temporary the temporary folder of the workflow, which whoever opened the workflow deletes
     */
    public WorkflowFileStores(Path temporary) {
        this.temporary = temporary;
    }

    /**
     * The stores of a new execution.
     *
     * @param node short name and number of the node, such as {@code Learner_3}
     */
    public NodeFileStores create(String node) {
        return add(UUID.randomUUID(), node, null);
    }

    /**
     * The stores of a node that was loaded.
     *
     * @throws IOException if the folder in which they were saved is not there
     */
    public NodeFileStores load(UUID uuid, String node, Path saved) throws IOException {
        if (!Files.isDirectory(saved)) {
            throw new IOException("Could not init file store of node \"" + node + "\": Source directory \"" + saved + "\" does not exist");
        }
        return add(uuid, node, saved);
    }

    private NodeFileStores add(UUID uuid, String node, Path saved) {
        Path folder = temporary.resolve("fs-" + node.replaceAll("[^\\w-]", "_") + "-" + count.incrementAndGet());
        NodeFileStores stores = new NodeFileStores(uuid, folder, saved);
        nodes.put(uuid, stores);
        return stores;
    }

    /** Deletes the files of an execution that was reset. */
    public void remove(NodeFileStores stores) throws IOException {
        nodes.remove(stores.uuid());
        stores.delete();
    }

    /**
     * The store of that key.
     *
     * @throws IOException if no node of the workflow has made it
     */
    public FileStore open(FileStoreKey key) throws IOException {
        NodeFileStores stores = nodes.get(key.getStoreUUID());
        if (stores == null) {
            throw new IOException("Could not init file store \"" + key.getName() + "\": no node of the workflow has the file stores "
                + key.getStoreUUID() + ".");
        }
        return stores.open(key.getIndex(), key.getName());
    }
}
