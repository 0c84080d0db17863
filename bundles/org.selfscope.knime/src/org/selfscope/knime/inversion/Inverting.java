package org.selfscope.knime.inversion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.knime.core.data.DataRow;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.psf.Psf;
import org.selfscope.image.psf.PsfImage;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.execution.Warnings;
import org.selfscope.knime.learner.TrainingHistory;
import org.selfscope.knime.learner.TrainingRun;

/** What the Self-Supervised Inversion Learner does. */
final class Inverting {
    private Inverting() {
    }

    /** The spec of the model stays open: what it says is known after training. */
    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        InversionLearnerParameters parameters = in.getParameters();
        ImageColumn.find(in.getInTableSpec(0), parameters.imageColumn, "Image column");
        ImageColumn.find(in.getInTableSpec(1), parameters.psfColumn, "PSF column");
        parameters.validate();
        out.setOutSpec(1, TrainingHistory.SPEC);
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, InvalidSettingsException {
        InversionLearnerParameters parameters = in.getParameters();
        ExecutionContext exec = in.getExecutionContext();
        BufferedDataTable table = in.getInTable(0);
        ImageColumn column = ImageColumn.find(table.getDataTableSpec(), parameters.imageColumn, "Image column");
        Warnings warnings = new Warnings();
        List<Psf> psfs = psfs(in.getInTable(1), parameters.psfColumn, warnings, exec);
        new TrainingRun(InversionPlan.of(parameters, psfs), column, parameters.device, exec).run(table, warnings, out);
    }

    private static List<Psf> psfs(BufferedDataTable table, String name, Warnings warnings, ExecutionContext exec)
        throws CanceledExecutionException, InvalidSettingsException {
        ImageColumn column = ImageColumn.find(table.getDataTableSpec(), name, "PSF column");
        List<Psf> psfs = new ArrayList<>();
        Set<String> doubts = new LinkedHashSet<>();
        for (DataRow row : table) {
            exec.checkCanceled();
            column.read(row).ifPresent(image -> {
                Psf psf = Psf.of(image);
                psfs.add(psf);
                doubts.addAll(PsfImage.doubts(psf, image));
            });
        }
        if (psfs.isEmpty()) {
            throw new RestorationException(Kind.IMAGE, "There is no point spread function: column \"" + name + "\" is empty.",
                "Connect a table with an image of it, such as that of the PSF Generator.");
        }
        if (!doubts.isEmpty()) {
            warnings.add("The point spread function is doubtful. " + String.join(" ", doubts));
        }
        return psfs;
    }
}
