package org.selfscope.standin.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreKey;
import org.knime.core.data.filestore.FileStoreUtil;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.selfscope.standin.filestore.WorkflowFileStores;

/** The file filestore.xml beside a port object: which stores it has, in their order. */
final class FileStoreKeys {

    private static final String KEYS = "filestore_keys";

    private FileStoreKeys() {
    }

    static void write(List<FileStore> stores, Path file) throws IOException {
        ModelContent content = new ModelContent("filestore.xml");
        ModelContentWO keys = content.addModelContent(KEYS);
        for (int i = 0; i < stores.size(); i++) {
            FileStoreUtil.getFileStoreKey(stores.get(i)).save(keys.addModelContent("filestore_key_" + i));
        }
        content.saveToXML(Files.newOutputStream(file));
    }

    static List<FileStore> read(Path file, WorkflowFileStores fileStores) throws IOException {
        try {
            ModelContentRO keys = ModelContent.loadFromXML(Files.newInputStream(file)).getModelContent(KEYS);
            List<FileStore> stores = new ArrayList<>();
            for (String key : keys.keySet()) {
                stores.add(fileStores.open(FileStoreKey.load(keys.getModelContent(key))));
            }
            return stores;
        } catch (InvalidSettingsException e) {
            throw new IOException("The file " + file + " is damaged: " + e.getMessage(), e);
        }
    }
}
