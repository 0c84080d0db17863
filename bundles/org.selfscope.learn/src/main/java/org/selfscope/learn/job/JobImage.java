package org.selfscope.learn.job;

import java.nio.file.Path;

import org.selfscope.image.RestorationException;
import org.selfscope.image.file.ImageFile;
import org.selfscope.image.file.ImageFiles;
import org.selfscope.image.raw.RawPixels;
import org.selfscope.learn.setting.SealedAdapter;

import com.google.gson.annotations.JsonAdapter;

/** Where an image is that a job reads. */
@JsonAdapter(SealedAdapter.class)
public sealed interface JobImage {

    /** Pixels that were written for the job. */
    record Written(RawPixels pixels) implements JobImage {

        @Override
        public ImageFile open() {
            return ImageFile.inMemory(pixels.open());
        }
    }

    /**
     * A file of the user, of which only the engine reads pixels.
     *
     * @param path absolute
     */
    record Referenced(Path path) implements JobImage {

        @Override
        public ImageFile open() {
            return ImageFiles.open(path);
        }
    }

    /**
     * Opens the image for reading any part of it.
     *
     * @return to be closed
     * @throws RestorationException of kind FILE if there is none, or it is damaged
     */
    ImageFile open();
}
