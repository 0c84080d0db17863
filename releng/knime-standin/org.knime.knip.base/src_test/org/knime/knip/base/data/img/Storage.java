package org.knime.knip.base.data.img;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.knime.core.data.filestore.FileStoreUtil;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.Node;
import org.selfscope.standin.filestore.ExecutionFileStores;
import org.selfscope.standin.filestore.FileStoreAccess;
import org.selfscope.standin.filestore.WorkflowFileStores;

import net.imglib2.type.numeric.RealType;

/** File stores of a node, and the way of a cell through them. */
final class Storage {

    private Storage() {
    }

    static ImgPlusCellFactory factory(Path temporary) {
        Node node = new Node(new EmptyNodeFactory());
        ExecutionFileStores.INSTANCE.set(node, new WorkflowFileStores(temporary).create("Empty_1"));
        return new ImgPlusCellFactory(new ExecutionContext(new DefaultNodeProgressMonitor(), node));
    }

    /** Writes the cell and reads a new one, as saving and loading a workflow does. */
    static <T extends RealType<T>> ImgPlusCell<T> storeAndReload(ImgPlusCell<T> cell) throws IOException {
        FileStoreAccess.INSTANCE.flush(cell);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        cell.save(new DataOutputStream(bytes));
        ImgPlusCell<T> reloaded = new ImgPlusCell<>();
        reloaded.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        FileStoreAccess.INSTANCE.attach(reloaded, List.of(FileStoreUtil.getFileStores(cell)));
        return reloaded;
    }
}
