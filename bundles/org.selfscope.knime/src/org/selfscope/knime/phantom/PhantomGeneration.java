package org.selfscope.knime.phantom;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.knip.base.data.img.ImgPlusCell;
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

    private PhantomGeneration() {
    }

    static void configure(ConfigureInput in, ConfigureOutput out) {
        out.setOutSpec(0, spec(in.getParameters()));
    }

    private static DataTableSpec spec(PhantomGeneratorParameters parameters) {
        String[] names = parameters.isBlurred() ? new String[]{"Clean", "Blurred", "Noisy"} : new String[]{"Clean", "Noisy"};
        DataType[] types = new DataType[names.length];
        Arrays.fill(types, ImgPlusCell.TYPE);
        return new DataTableSpec(names, types);
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException {
        PhantomGeneratorParameters parameters = in.getParameters();
        ExecutionContext exec = in.getExecutionContext();
        ImageCellFactory cells = new ImageCellFactory(exec);
        BufferedDataContainer rows = exec.createDataContainer(spec(parameters));
        SplittableRandom random = new SplittableRandom(parameters.seed);
        for (int i = 1; i <= parameters.count; i++) {
            String name = parameters.structure.name().toLowerCase(Locale.ROOT) + "-" + i;
            Execution.next(exec, rows.size(), parameters.count, name);
            rows.addRowToTable(row(parameters, name, random.split(), cells, Execution.cancellation(exec)));
        }
        rows.close();
        exec.setProgress(1, rows.size() == 1 ? "1 phantom" : rows.size() + " phantoms");
        out.setOutData(0, rows.getTable());
    }

    /** Clean and blurred images are means of what is recorded: in the same units, so that they can be compared. */
    private static DataRow row(PhantomGeneratorParameters parameters, String name, SplittableRandom random, ImageCellFactory cells,
        Cancellation cancellation) {
        PoissonGaussian noise = parameters.noise();
        PhantomScene.Images images = parameters.scene(random.nextLong()).draw(name, Progress.NONE, cancellation);
        Image recorded = parameters.camera().record(images.blurred(), random.nextLong(), cancellation);
        DataCell noisy = cells.create(Floats.convert(recorded, parameters.pixels.type));
        DataCell clean = cells.create(noise.mean(images.clean()));
        return parameters.isBlurred() ? new DefaultRow(name, clean, cells.create(noise.mean(images.blurred())), noisy)
            : new DefaultRow(name, clean, noisy);
    }
}
