package org.selfscope.knime.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.Node;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortType;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.scheme.GridBlindSpot;
import org.selfscope.image.tiff.TiffWriter;
import org.selfscope.knime.cell.ImageCellFactory;
import org.selfscope.knime.model.ModelStore;
import org.selfscope.knime.model.RestorationModelPortObject;
import org.selfscope.knime.scheme.SamplingSchemePortObject;
import org.selfscope.learn.model.ModelArchive;
import org.selfscope.learn.model.ModelFolder;
import org.selfscope.learn.network.Architecture;
import org.selfscope.learn.network.Signature;
import org.selfscope.learn.network.Weights;
import org.selfscope.standin.context.NodePlace;
import org.selfscope.standin.filestore.ExecutionFileStores;
import org.selfscope.standin.filestore.WorkflowFileStores;

import net.imglib2.img.array.ArrayImgs;

/** A workflow in a folder of a test, whose only nodes are a source of everything and the one that is tested. */
final class Workbench {

    private static final int SIZE = 96;

    private final Path folder;

    private final WorkflowFileStores fileStores;

    private final ExecutionContext source;

    private final DataCell image;

    private RestorationModelPortObject model;

    Workbench(Path folder) throws IOException {
        this.folder = folder;
        this.fileStores = new WorkflowFileStores(Files.createDirectory(folder.resolve("temporary")));
        Files.createDirectory(folder.resolve("results"));
        Node producer = InstalledNode.all().get(0).create();
        open(producer, "Source");
        source = new ExecutionContext(new DefaultNodeProgressMonitor(), producer);
        Image pixels = image();
        image = new ImageCellFactory(source).create(pixels);
        TiffWriter.write(pixels, imageFile(), Cancellation.NONE);
        ModelArchive.write(writeModel(folder.resolve("model")), modelFile(), Cancellation.NONE);
    }

    private static Image image() {
        float[] values = new float[SIZE * SIZE];
        for (int i = 0; i < values.length; i++) {
            values[i] = i * 31 % 97;
        }
        return new Image(ArrayImgs.floats(values, SIZE, SIZE), List.of(Axis.of(AxisType.X, 0.1, "µm"), Axis.of(AxisType.Y, 0.1, "µm")),
            "cell", "");
    }

    /** The description is real, the network is not. */
    private static Path writeModel(Path model) {
        ModelFolder.write(model, SmallModel.DESCRIPTION, new byte[1000],
            Weights.zero(Architecture.of(SmallModel.DESCRIPTION.network(), Signature.PLANE).weights()));
        return model;
    }

    Path imageFile() {
        return folder.resolve("image.tif");
    }

    Path modelFile() {
        return folder.resolve("model.zip");
    }

    /** An empty folder for what a node writes. */
    Path results() {
        return folder.resolve("results");
    }

    Path temporary() {
        return folder.resolve("temporary");
    }

    WorkflowFileStores fileStores() {
        return fileStores;
    }

    NodePlace place() {
        return new NodePlace(folder, folder.resolve("Node (#1)"), temporary(), folder);
    }

    /** Prepares a node's file stores for an execution. */
    void open(Node node, String label) {
        ExecutionFileStores.INSTANCE.set(node, fileStores.create(label));
    }

    /** What is connected to a node; tables have so many rows, all with the same image. */
    PortObject[] inputs(Node node, int rows) throws IOException {
        PortObject[] inputs = new PortObject[node.getNrInPorts() - 1];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = input(node.getInputType(i + 1), rows);
        }
        return inputs;
    }

    private PortObject input(PortType type, int rows) throws IOException {
        if (type.equals(BufferedDataTable.TYPE)) {
            return table(rows);
        }
        if (type.equals(SamplingSchemePortObject.TYPE)) {
            return new SamplingSchemePortObject(GridBlindSpot.along(AxisType.X, AxisType.Y).withSeed(1));
        }
        if (model == null) {
            FileStore store = ModelStore.create(source);
            writeModel(store.getFile().toPath());
            model = new RestorationModelPortObject(store);
        }
        return model;
    }

    private BufferedDataTable table(int rows) {
        BufferedDataContainer container = source.createDataContainer(InstalledNode.TABLE);
        for (int i = 0; i < rows; i++) {
            container.addRowToTable(new DefaultRow("Row" + i, new DoubleCell(i), image, image, new StringCell(imageFile().toString())));
        }
        container.close();
        return container.getTable();
    }
}
