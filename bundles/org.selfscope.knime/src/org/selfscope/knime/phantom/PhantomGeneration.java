package org.selfscope.knime.phantom;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.noise.PoissonGaussian;
import org.selfscope.image.phantom.PhantomScene;
import org.selfscope.knime.cell.ImageCellFactory;
import org.selfscope.knime.execution.Execution;

/** What the Microscopy Phantom Generator does. */
final class PhantomGeneration {

    static final String CLEAN = "Clean";

    static final String BLURRED = "Blurred";

    private static final String NOISY = "Noisy";

    private PhantomGeneration() {
    }

    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        PhantomGeneratorParameters parameters = in.getParameters();
        if (parameters.storedAs == StoredAs.FILES) {
            if (parameters.folder.isBlank()) {
                throw new InvalidSettingsException("No folder is given. Enter one, such as knime://knime.workflow/data/phantoms.");
            }
            Execution.check(() -> parameters.target().check());
        }
        out.setOutSpec(0, spec(parameters));
    }

    private static List<String> columns(PhantomGeneratorParameters parameters) {
        return parameters.plan().isBlurred() ? List.of(CLEAN, BLURRED, NOISY) : List.of(CLEAN, NOISY);
    }

    private static DataTableSpec spec(PhantomGeneratorParameters parameters) {
        String[] names = columns(parameters).toArray(String[]::new);
        DataType[] types = new DataType[names.length];
        Arrays.fill(types, parameters.storedAs.type());
        return new DataTableSpec(names, types);
    }

    private static List<String> rows(PhantomGeneratorParameters parameters) {
        String structure = parameters.structure.name().toLowerCase(Locale.ROOT);
        return IntStream.rangeClosed(1, parameters.count).mapToObj(i -> structure + "-" + i).toList();
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException {
        PhantomGeneratorParameters parameters = in.getParameters();
        ExecutionContext exec = in.getExecutionContext();
        ImageCellFactory cells = new ImageCellFactory(exec);
        BufferedDataContainer rows = exec.createDataContainer(spec(parameters));
        SplittableRandom random = new SplittableRandom(parameters.seed);
        List<String> names = rows(parameters);
        PhantomFiles files = parameters.storedAs == StoredAs.FILES ? new PhantomFiles(parameters, names, columns(parameters)) : null;
        Cancellation cancellation = Execution.cancellation(exec);
        for (int i = 0; i < parameters.count; i++) {
            Execution.next(exec, rows.size(), parameters.count, names.get(i));
            SplittableRandom own = random.split();
            Progress progress = Execution.progress(exec, i, parameters.count);
            rows.addRowToTable(files == null ? row(parameters, names.get(i), own, cells, cancellation)
                : files.row(i, names.get(i), parameters.plan().scene(own.nextLong()), own.nextLong(), progress, cancellation));
        }
        rows.close();
        exec.setProgress(1, rows.size() == 1 ? "1 phantom" : rows.size() + " phantoms");
        out.setOutData(0, rows.getTable());
    }

    /** Clean and blurred images are means of what is recorded: in the same units, so that they can be compared. */
    private static DataRow row(PhantomGeneratorParameters parameters, String name, SplittableRandom random, ImageCellFactory cells,
        Cancellation cancellation) {
        PoissonGaussian noise = parameters.plan().noise();
        PhantomScene.Images images = parameters.plan().scene(random.nextLong()).draw(name, Progress.NONE, cancellation);
        Image recorded = parameters.plan().camera().record(images.blurred(), random.nextLong(), cancellation);
        DataCell noisy = cells.create(Floats.convert(recorded, parameters.pixels.type));
        DataCell clean = cells.create(noise.mean(images.clean()));
        return parameters.plan().isBlurred() ? new DefaultRow(name, clean, cells.create(noise.mean(images.blurred())), noisy)
            : new DefaultRow(name, clean, noisy);
    }
}
