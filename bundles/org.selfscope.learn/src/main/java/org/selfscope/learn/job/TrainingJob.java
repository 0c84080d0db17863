package org.selfscope.learn.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.selfscope.image.RestorationException;
import org.selfscope.learn.method.TrainingPlan;

/**
 * A training, as it is handed to an engine.
 *
 * @param images to learn from
 * @param modelFolder where the model goes; does not exist yet, but its parent does
 */
public record TrainingJob(TrainingPlan plan, List<JobImage> images, Path modelFolder, DeviceChoice device) {

    public TrainingJob {
        images = List.copyOf(images);
    }

    /** @throws RestorationException of kind FILE if there is something at the model folder, which would have to be replaced */
    public void requireNewModelFolder() {
        if (Files.exists(modelFolder)) {
            throw new RestorationException(RestorationException.Kind.FILE, "There is already something at " + modelFolder
                + ", where the model should go.", "Choose a new folder for the model.");
        }
    }

    public TrainingJob withModelFolder(Path other) {
        return new TrainingJob(plan, images, other, device);
    }
}
