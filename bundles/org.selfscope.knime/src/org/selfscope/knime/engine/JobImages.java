package org.selfscope.knime.engine;

import java.nio.file.Path;
import java.util.Optional;

import org.knime.core.data.DataRow;
import org.knime.core.node.ExecutionMonitor;
import org.selfscope.image.file.ImageFile;
import org.selfscope.image.raw.RawPixels;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.execution.Execution;
import org.selfscope.learn.job.JobFolder;
import org.selfscope.learn.job.JobImage;

/**
 * Hands the images of a column to a worker: those of cells as raw pixels, of files only the path, so that nothing of them is copied.
 *
 * @param folder gets the raw pixels; a worker reads them as long as it works
 * @param exec can cancel
 */
public record JobImages(ImageColumn column, JobFolder folder, ExecutionMonitor exec) {

    /**
     * @param row where the image is present
     * @param name of the file of raw pixels, not used before
     * @throws org.selfscope.image.RestorationException if the image cannot be read, or the disk is full
     */
    public JobImage of(DataRow row, String name) {
        Optional<Path> file = column.file(row);
        return file.isPresent() ? new JobImage.Referenced(file.get()) : new JobImage.Written(write(row, name));
    }

    private RawPixels write(DataRow row, String name) {
        try (ImageFile image = column.open(row)) {
            return RawPixels.write(image.image(), folder.file(name), Execution.cancellation(exec));
        }
    }
}
