package org.selfscope.knime.learner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.knime.core.data.DataRow;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.scheme.SamplingScheme;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.cell.MissingImages;
import org.selfscope.knime.engine.JobImages;
import org.selfscope.knime.engine.Workers;
import org.selfscope.knime.execution.Execution;
import org.selfscope.knime.execution.Warnings;
import org.selfscope.knime.model.ModelStore;
import org.selfscope.knime.model.RestorationModelPortObject;
import org.selfscope.learn.job.Engine;
import org.selfscope.learn.job.JobFolder;
import org.selfscope.learn.job.JobImage;
import org.selfscope.learn.job.TrainingJob;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.model.ModelDescription;

/** What the Self-Supervised Learner does. */
final class Learning {

    private Learning() {
    }

    /** The spec of the model stays open: what it says is known after training. */
    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        SelfSupervisedLearnerParameters parameters = in.getParameters();
        ImageColumn.find(in.getInTableSpec(0), parameters.imageColumn, "Image column");
        Optional<SamplingScheme> scheme = ConnectedScheme.of(in.getInPortSpecs());
        Execution.check(() -> LearnerPlan.of(parameters, scheme));
        out.setOutSpec(1, TrainingHistory.SPEC);
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, InvalidSettingsException {
        SelfSupervisedLearnerParameters parameters = in.getParameters();
        ExecutionContext exec = in.getExecutionContext();
        BufferedDataTable table = in.getInTable(0);
        ImageColumn column = ImageColumn.find(table.getDataTableSpec(), parameters.imageColumn, "Image column");
        TrainingPlan plan = LearnerPlan.of(parameters, scheme(in));
        FileStore model = ModelStore.create(exec);
        TrainingHistory history = new TrainingHistory(exec);
        MissingImages missing = new MissingImages();
        Warnings warnings = new Warnings();
        BufferedDataTable preview;
        try (JobFolder folder = JobFolder.create(Workers.temporaryFolder()); Engine engine = Workers.open(parameters.device)) {
            List<JobImage> images = images(new JobImages(column, folder, exec), table, missing);
            Path modelFolder = model.getFile().toPath();
            ModelDescription trained = engine.train(new TrainingJob(plan, images, modelFolder, parameters.device.choice()), history);
            history.finished(trained.training());
            preview = new TrainingPreview(modelFolder, parameters, folder, engine, history).table(column, table, exec, warnings);
        }
        missing.count("the model was trained on the others.").ifPresent(warnings::add);
        warnings.show(out);
        BufferedDataTable losses = history.table();
        out.setOutData(0, new RestorationModelPortObject(model));
        out.setOutData(1, losses);
        out.setInternalData(losses, preview);
    }

    private static Optional<SamplingScheme> scheme(ExecuteInput in) {
        return ConnectedScheme.of(Arrays.stream(in.getInPortObjects()).map(PortObject::getSpec).toArray(PortObjectSpec[]::new));
    }

    private static List<JobImage> images(JobImages all, BufferedDataTable table, MissingImages missing) throws CanceledExecutionException {
        List<JobImage> images = new ArrayList<>();
        for (DataRow row : table) {
            all.exec().checkCanceled();
            if (missing.there(all.column().isPresent(row))) {
                images.add(all.of(row, "image-" + images.size() + ".raw"));
            }
        }
        if (images.isEmpty()) {
            throw new RestorationException(Kind.IMAGE, "There is no image to learn from: column \"" + all.column().name()
                + "\" is empty.", "Connect a table with at least one image.");
        }
        return images;
    }
}
