package org.selfscope.learn.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.selfscope.image.Image;
import org.selfscope.image.file.ImageFile;

/** The images of a training while it runs. */
final class OpenImages implements AutoCloseable {

    private final Deque<ImageFile> files = new ArrayDeque<>();

    /** @throws org.selfscope.image.RestorationException of kind FILE if one cannot be opened; then none stays open */
    static OpenImages of(List<JobImage> images) {
        OpenImages open = new OpenImages();
        try {
            images.forEach(image -> open.files.addLast(image.open()));
            return open;
        } catch (RuntimeException | Error e) {
            open.close();
            throw e;
        }
    }

    List<Image> images() {
        return files.stream().map(ImageFile::image).toList();
    }

    @Override
    public void close() {
        while (!files.isEmpty()) {
            files.removeLast().close();
        }
    }
}
