package org.selfscope.knime.learner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataRow;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.cell.MissingImages;
import org.selfscope.knime.engine.Device;
import org.selfscope.knime.engine.JobImages;
import org.selfscope.knime.engine.Workers;
import org.selfscope.knime.execution.Warnings;
import org.selfscope.knime.model.ModelStore;
import org.selfscope.knime.model.RestorationModelPortObject;
import org.selfscope.learn.job.Engine;
import org.selfscope.learn.job.JobFolder;
import org.selfscope.learn.job.JobImage;
import org.selfscope.learn.job.TrainingJob;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.model.ModelDescription;

/**
 * What every learner does once its plan is made: trains in a worker, and puts out the model, the history, and the tables of the view.
 *
 * @param column of the images
 */
public record TrainingRun(TrainingPlan plan, ImageColumn column, Device device, ExecutionContext exec) {
    /** @param warnings are shown, with those of the training; @param out gets model and history */
    public void run(BufferedDataTable table, Warnings warnings, ExecuteOutput out) throws CanceledExecutionException {
        FileStore model = ModelStore.create(exec);
        TrainingHistory history = new TrainingHistory(exec);
        MissingImages missing = new MissingImages();
        BufferedDataTable preview;
        try (JobFolder folder = JobFolder.create(Workers.temporaryFolder()); Engine engine = Workers.open(device)) {
            List<JobImage> images = images(new JobImages(column, folder, exec), table, missing);
            Path modelFolder = model.getFile().toPath();
            ModelDescription trained = engine.train(new TrainingJob(plan, images, modelFolder, device.choice()), history);
            history.finished(trained.training());
            preview = new TrainingPreview(modelFolder, device, plan.threads(), folder, engine, history).table(column, table, exec, warnings);
        }
        missing.count("the model was trained on the others.").ifPresent(warnings::add);
        history.setbacks().forEach(warnings::add);
        warnings.show(out);
        BufferedDataTable losses = history.table();
        out.setOutData(0, new RestorationModelPortObject(model));
        out.setOutData(1, losses);
        out.setInternalData(losses, preview);
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
