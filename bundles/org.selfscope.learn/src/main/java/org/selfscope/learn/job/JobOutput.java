package org.selfscope.learn.job;

import java.nio.file.Path;

import org.selfscope.image.ImageHeader;
import org.selfscope.image.PixelType;
import org.selfscope.image.RestorationException;
import org.selfscope.image.file.ImageFiles;
import org.selfscope.image.file.ImageOutput;
import org.selfscope.image.raw.RawPixels;
import org.selfscope.learn.setting.SealedAdapter;

import com.google.gson.annotations.JsonAdapter;

/** Where the restored image of a job goes. */
@JsonAdapter(SealedAdapter.class)
public sealed interface JobOutput {

    /**
     * Pixels for who gives the job.
     *
     * @param pixels of the size of the input; the file exists and is filled by the job, in units of the input
     */
    record Written(RawPixels pixels) implements JobOutput {

        @Override
        public ImageOutput create(ImageHeader noisy) {
            return RawOutput.of(pixels, noisy);
        }
    }

    /**
     * A file of the user. It appears complete or not at all, and then replaces one that was there.
     *
     * @param path absolute; its name tells the kind of file, its folder exists
     * @param pixelType of the file; integers are rounded and clipped
     */
    record Stored(Path path, PixelType pixelType) implements JobOutput {

        @Override
        public ImageOutput create(ImageHeader noisy) {
            return ImageFiles.create(noisy.withPixelType(pixelType), path);
        }
    }

    /**
     * Begins to write the restored image.
     *
     * @param noisy the input, whose axes and name the restored image carries on
     * @return to be closed
     * @throws RestorationException of kind FILE if it cannot be written, IMAGE if it cannot hold the restored image
     */
    ImageOutput create(ImageHeader noisy);
}
