import java.nio.file.Path;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.file.ImageFiles;
import org.selfscope.image.noise.Camera;
import org.selfscope.image.noise.PoissonGaussian;
import org.selfscope.image.phantom.Phantom;
import org.selfscope.image.phantom.PhantomGrid;
import org.selfscope.image.phantom.PhantomScene;

/** Writes volumes FOLDER/NAME_noisy.tif and FOLDER/NAME_gt.tif of every phantom, 128 x 128 x 32 voxels, 20 photons at the brightest. */
final class VolumePhantom {

    private static final PhantomGrid GRID = PhantomGrid.volume(128, 128, 32);

    private static final Camera CAMERA = Camera.of(new PoissonGaussian(20, 1, 100, 1));

    private VolumePhantom() {
    }

    public static void main(String[] arguments) {
        for (Phantom phantom : Phantom.values()) {
            Image clean = PhantomScene.asSeen(phantom, GRID, 1).draw(phantom.name()).clean();
            write(clean, Path.of(arguments[0], phantom + "_gt.tif"));
            write(CAMERA.record(clean, 2), Path.of(arguments[0], phantom + "_noisy.tif"));
        }
    }

    private static void write(Image image, Path file) {
        ImageFiles.write(image, file, Cancellation.NONE);
    }
}
