package org.selfscope.knime.predictor;

import java.util.function.Consumer;

import org.knime.core.data.DataCell;
import org.selfscope.image.ImageHeader;
import org.selfscope.learn.job.JobFolder;
import org.selfscope.learn.job.JobOutput;

/** Where the restored image of a row goes. */
interface Destination {

    /**
     * Has an image restored and makes its cell.
     *
     * @param noisy the input
     * @param folder of the job, for temporary files
     * @param restoration restores the image into an output
     */
    DataCell receive(ImageHeader noisy, JobFolder folder, Consumer<JobOutput> restoration);
}
