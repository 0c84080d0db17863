package org.selfscope.knime.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.knime.core.data.DataCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.Node;
import org.knime.core.node.NodeProgressMonitor;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectHolder;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.knip.base.data.img.ImgPlusValue;
import org.selfscope.image.Image;
import org.selfscope.knime.cell.KnipImage;
import org.selfscope.standin.context.CurrentNode;
import org.selfscope.standin.filestore.ExecutionFileStores;
import org.selfscope.standin.storage.PortObjects;
import org.selfscope.standin.storage.SavedFileStores;
import org.selfscope.standin.storage.SavedInternals;
import org.selfscope.standin.storage.SavedOutputs;
import org.selfscope.standin.view.ViewContent;
import org.selfscope.standin.view.ViewHolder;

import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

/** A node that is executed, cancelled, saved and loaded as the core does it. */
final class TestRun {

    private static final String LABEL = "Node_1";

    private final InstalledNode installed;

    private final Workbench bench;

    private final int rows;

    private Node node;

    private PortObject[] outputs;

    /** @param rows of input tables, or how much a source makes */
    TestRun(InstalledNode installed, Workbench bench, int rows) {
        this.installed = installed;
        this.bench = bench;
        this.rows = rows;
        this.node = newNode();
    }

    private Node newNode() {
        return installed.shortName().equals("ImageReaderNodeFactory") ? installed.createWithAllPorts() : installed.create();
    }

    /** Executes the node; returns its outputs as texts. */
    Map<String, String> execute() throws Exception {
        execute(prepare(), new DefaultNodeProgressMonitor());
        return facts();
    }

    /** Configures the node; returns its inputs. */
    private PortObject[] prepare() throws Exception {
        PortObject[] inputs = bench.inputs(node, rows);
        PortObjectSpec[] specs = Arrays.stream(inputs).map(PortObject::getSpec).toArray(PortObjectSpec[]::new);
        node.loadModelSettingsFrom(settings(InstalledNode.defaults(node, specs)));
        CurrentNode.call(bench.place(), () -> node.invokeNodeModelConfigure(specs));
        return inputs;
    }

    private void execute(PortObject[] inputs, NodeProgressMonitor monitor) throws Exception {
        bench.open(node, LABEL);
        outputs = CurrentNode.call(bench.place(),
            () -> node.invokeNodeModelExecute(new ExecutionContext(monitor, node), inputs));
        for (PortObject output : outputs) {
            assertNotNull(output);
            PortObjects.flush(output);
        }
    }

    /** Where to read and write, and how much to make. */
    private NodeSettings settings(NodeSettings settings) {
        Map<String, Object> values = switch (installed.shortName()) {
            case "ImageReaderNodeFactory" -> Map.of("image_column", "Path");
            case "ImageWriterNodeFactory" -> Map.of("folder", bench.results().toString(), "existing_files", "OVERWRITE");
            case "RestorationModelReaderNodeFactory" -> Map.of("path", bench.modelFile().toString());
            case "RestorationModelWriterNodeFactory" ->
                Map.of("path", bench.results().resolve("model.zip").toString(), "existing_files", "OVERWRITE");
            case "PhantomGeneratorNodeFactory" -> Map.of("count", rows, "width", 64, "height", 64);
            case "PsfGeneratorNodeFactory" -> Map.of("psf_model", "SCALAR_DIFFRACTION", "size", 2 * (int)Math.sqrt(rows) + 7, "planes", 9);
            default -> Map.of();
        };
        values.forEach((key, value) -> {
            if (value instanceof Integer number) {
                settings.addInt(key, number);
            } else {
                settings.addString(key, (String)value);
            }
        });
        return settings;
    }

    /** Saves the node with its data, and goes on with a new one that has loaded them; returns its outputs as texts. */
    Map<String, String> saveAndReload() throws Exception {
        ExecutionMonitor nobody = new ExecutionMonitor();
        Path saved = Files.createDirectory(bench.place().node());
        NodeSettings settings = new NodeSettings("settings.xml");
        node.saveModelSettingsTo(settings.addNodeSettings("model"));
        SavedOutputs.save(outputs, saved, settings, nobody);
        SavedInternals.save(node.getInternalHeldPortObjects(), outputs, saved, settings, nobody);
        SavedFileStores.save(ExecutionFileStores.INSTANCE.get(node), saved, settings);
        node = newNode();
        node.loadModelSettingsFrom(settings.getNodeSettings("model"));
        ExecutionFileStores.INSTANCE.set(node, SavedFileStores.load(LABEL, saved, settings, bench.fileStores()).orElse(null));
        outputs = SavedOutputs.load(outputs.length, saved, settings, bench.fileStores(), nobody);
        PortObject[] internals = SavedInternals.load(outputs, saved, settings, bench.fileStores(), nobody);
        if (internals != null) {
            ((PortObjectHolder)node.getNodeModel()).setInternalPortObjects(internals);
        }
        return facts();
    }

    /** Starts the node when it is cancelled already; returns how many seconds it then works. */
    double cancelBefore() throws Exception {
        NodeProgressMonitor monitor = new DefaultNodeProgressMonitor();
        monitor.setExecuteCanceled();
        PortObject[] inputs = prepare();
        long start = System.nanoTime();
        assertThrows(CanceledExecutionException.class, () -> execute(inputs, monitor));
        return (System.nanoTime() - start) * 1e-9;
    }

    /** Whether the node makes or takes tables, which may be long. */
    boolean takesTime() {
        return Stream.concat(IntStream.range(1, node.getNrInPorts()).mapToObj(node::getInputType),
            IntStream.range(1, node.getNrOutPorts()).mapToObj(node::getOutputType)).anyMatch(BufferedDataTable.TYPE::equals);
    }

    /** Cancels the node as soon as it tells its progress, as KNIME does; returns how many seconds it then goes on. */
    double cancelAtWork() throws Exception {
        NodeProgressMonitor monitor = new DefaultNodeProgressMonitor();
        AtomicLong cancelled = new AtomicLong();
        Thread worker = Thread.currentThread();
        Thread user = new Thread(() -> {
            while (monitor.getProgress() == null || monitor.getProgress() == 0) {
                LockSupport.parkNanos(1_000_000);
            }
            cancelled.set(System.nanoTime());
            monitor.setExecuteCanceled();
            worker.interrupt();
        });
        user.setDaemon(true);
        PortObject[] inputs = prepare();
        user.start();
        assertThrows(CanceledExecutionException.class, () -> execute(inputs, monitor));
        double seconds = (System.nanoTime() - cancelled.get()) * 1e-9;
        user.join();
        Thread.interrupted();
        return seconds;
    }

    /** Outputs and view in texts that differ if the content differs. */
    private Map<String, String> facts() throws Exception {
        Map<String, String> facts = new TreeMap<>();
        for (int i = 0; i < outputs.length; i++) {
            facts.put("output " + i, describe(outputs[i]));
        }
        Optional<ViewContent> view = ((ViewHolder)node.getNodeModel()).view(null);
        view.ifPresent(v -> facts.put("view", v.page().length() + " " + v.initialData()));
        return facts;
    }

    private static String describe(PortObject output) {
        if (output instanceof BufferedDataTable table) {
            return table.getDataTableSpec() + "\n" + StreamSupport.stream(table.spliterator(), false)
                .map(row -> row.getKey() + ": " + row.stream().map(TestRun::describe).toList()).collect(Collectors.joining("\n"));
        }
        return output.getClass().getName() + " " + output.getSummary();
    }

    private static String describe(DataCell cell) {
        if (!(cell instanceof ImgPlusValue<?> value)) {
            return cell.toString();
        }
        Image image = KnipImage.toImage(value.getImgPlus());
        int hash = 1;
        for (RealType<?> pixel : Views.flatIterable(image.pixels())) {
            hash = 31 * hash + Double.hashCode(pixel.getRealDouble());
        }
        return image.name() + " " + image.axes() + " " + image.source() + " " + hash;
    }

    /** Temporary files of the node would be in the workflow's temporary folder or beside its results. */
    void assertNothingIsLeft() throws IOException {
        List<Path> left;
        try (Stream<Path> temporary = Files.list(bench.temporary()); Stream<Path> results = Files.walk(bench.results())) {
            left = Stream.concat(temporary.filter(f -> !f.getFileName().toString().startsWith("fs-")),
                results.filter(f -> f.getFileName().toString().matches("\\..*|.*\\.(tmp|part)"))).toList();
        }
        assertEquals(List.of(), left);
    }
}
