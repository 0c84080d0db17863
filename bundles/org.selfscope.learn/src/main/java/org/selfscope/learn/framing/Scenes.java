package org.selfscope.learn.framing;

import java.util.Arrays;
import java.util.List;

import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

/** All scenes of some images, made when they are asked for: their number costs no memory. */
public final class Scenes {
    private final Framing framing;
    private final List<Image> images;
    /** Number of scenes in the images before each image, and in all. */
    private final long[] firstScene;
    /** Number of pixels in the images before each image, and in all. */
    private final long[] firstPixel;

    /** @throws RestorationException of kind IMAGE if there is no image, one lacks an axis, or they differ in their channels */
    public Scenes(Framing framing, List<Image> images) {
        this.framing = framing;
        this.images = List.copyOf(images);
        if (images.isEmpty()) {
            throw new RestorationException(Kind.IMAGE, "There is no image to train on.", "Provide at least one image.");
        }
        firstScene = new long[images.size() + 1];
        firstPixel = new long[images.size() + 1];
        for (int i = 0; i < images.size(); i++) {
            Image image = images.get(i);
            requireChannels(image);
            firstScene[i + 1] = firstScene[i] + framing.count(image);
            firstPixel[i + 1] = firstPixel[i] + image.size() / framing.channels(image);
        }
    }

    private void requireChannels(Image image) {
        if (framing.channels(image) != channels()) {
            throw new RestorationException(Kind.IMAGE, "The image \"" + image.name() + "\" has " + framing.channels(image)
                + " channels, but the image \"" + images.get(0).name() + "\" has " + channels() + ".",
                "Use images with the same channels, or take channels apart.");
        }
    }

    /** Channels of every scene. */
    public int channels() {
        return framing.channels(images.get(0));
    }

    public long count() {
        return firstScene[images.size()];
    }

    /** Number of pixels in all scenes. */
    public long pixels() {
        return firstPixel[images.size()];
    }

    /** @param index 0..count-1 */
    public Scene get(long index) {
        int image = last(firstScene, index);
        return framing.scene(images.get(image), index - firstScene[image]);
    }

    /** The index of the scene that a pixel lies in. @param pixel 0..pixels-1, counted through all scenes */
    public long sceneOf(long pixel) {
        int image = last(firstPixel, pixel);
        long scenes = firstScene[image + 1] - firstScene[image];
        long size = (firstPixel[image + 1] - firstPixel[image]) / scenes;
        return firstScene[image] + (pixel - firstPixel[image]) / size;
    }

    /** One scene of every image; the others of an image have the same size. */
    public List<Scene> examples() {
        return images.stream().map(image -> framing.scene(image, 0)).toList();
    }

    /** The last image that starts at or before a number. */
    private static int last(long[] starts, long number) {
        int found = Arrays.binarySearch(starts, number);
        return found >= 0 ? found : -found - 2;
    }
}
