package org.selfscope.knime.phantom;

import java.util.Locale;
import java.util.SplittableRandom;

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
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.noise.PoissonGaussian;
import org.selfscope.knime.cell.ImageCellFactory;
import org.selfscope.knime.execution.Execution;

/** What the Microscopy Phantom Generator does. */
final class PhantomGeneration {

    private static final DataTableSpec SPEC =
        new DataTableSpec(new String[]{"Clean", "Noisy"}, new DataType[]{ImgPlusCell.TYPE, ImgPlusCell.TYPE});

    private PhantomGeneration() {
    }

    static void configure(ConfigureInput in, ConfigureOutput out) {
        out.setOutSpec(0, SPEC);
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException {
        PhantomGeneratorParameters parameters = in.getParameters();
        ExecutionContext exec = in.getExecutionContext();
        ImageCellFactory cells = new ImageCellFactory(exec);
        BufferedDataContainer rows = exec.createDataContainer(SPEC);
        SplittableRandom random = new SplittableRandom(parameters.seed);
        for (int i = 1; i <= parameters.count; i++) {
            String name = parameters.structure.name().toLowerCase(Locale.ROOT) + "-" + i;
            Execution.next(exec, rows.size(), parameters.count, name);
            rows.addRowToTable(row(parameters, name, random.split(), cells));
        }
        rows.close();
        exec.setProgress(1, rows.size() == 1 ? "1 phantom" : rows.size() + " phantoms");
        out.setOutData(0, rows.getTable());
    }

    /** The clean image is the mean of the noisy one: in the same units, so that they can be compared. */
    private static DataRow row(PhantomGeneratorParameters parameters, String name, SplittableRandom random, ImageCellFactory cells) {
        PoissonGaussian camera = parameters.camera();
        Image structure = parameters.structure.phantom.draw(parameters.width, parameters.height, random.nextLong()).withName(name);
        Image noisy = Floats.convert(camera.apply(structure, random.nextLong()), parameters.pixels.type);
        return new DefaultRow(name, cells.create(camera.mean(structure)), cells.create(noisy));
    }
}
