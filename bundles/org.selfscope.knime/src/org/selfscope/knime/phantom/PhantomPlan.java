package org.selfscope.knime.phantom;

import org.selfscope.image.noise.Camera;
import org.selfscope.image.noise.FixedPattern;
import org.selfscope.image.noise.NoiseCorrelation;
import org.selfscope.image.noise.PoissonGaussian;
import org.selfscope.image.phantom.Activity;
import org.selfscope.image.phantom.GaussianBlur;
import org.selfscope.image.phantom.Indicator;
import org.selfscope.image.phantom.Optics;
import org.selfscope.image.phantom.PhantomGrid;
import org.selfscope.image.phantom.PhantomScene;

/** From the settings of the node to specimen, microscope and camera. */
record PhantomPlan(PhantomGeneratorParameters settings) {

    private static final double PERCENT = 100;

    PhantomGrid grid() {
        return new PhantomGrid(settings.width, settings.height, settings.depth, settings.frames, settings.pixelSize, settings.zStep,
            settings.frameInterval, settings.speed);
    }

    /** The column "Blurred" is there only if it differs from "Clean". */
    boolean isBlurred() {
        return settings.blur == Blur.GAUSSIAN;
    }

    /** @throws org.selfscope.image.RestorationException of kind SETTING if a setting is out of range */
    void check() {
        grid();
        optics();
        activity();
        camera();
    }

    PhantomScene scene(long seed) {
        return settings.structure.scene(isBlurred() ? optics() : null, grid(), activity(), seed);
    }

    private Optics optics() {
        double inPlane = settings.psfWidth / settings.pixelSize;
        return GaussianBlur.of(inPlane, inPlane, settings.psfDepth / settings.zStep);
    }

    private Activity activity() {
        return new Activity(Indicator.CALCIUM, settings.activityRate, settings.calciumDecay, settings.bleaching / PERCENT);
    }

    PoissonGaussian noise() {
        return new PoissonGaussian(settings.photons, settings.gain, settings.offset, settings.readNoise);
    }

    /** NB: the pattern belongs to the camera, so that it depends on the seed alone. */
    Camera camera() {
        Camera camera = Camera.of(noise());
        if (settings.sharedNoise != SharedNoise.NONE) {
            camera = camera.with(NoiseCorrelation.gaussian(settings.sharedOver, settings.sharedNoise.axes));
        }
        if (settings.fixedPattern != Pattern.NONE) {
            FixedPattern.Layout layout = FixedPattern.Layout.valueOf(settings.fixedPattern.name());
            camera = camera.with(new FixedPattern(layout, settings.gainSpread / PERCENT, settings.offsetSpread, settings.seed));
        }
        return settings.pixels == CameraPixels.UINT16 ? camera.withSaturation((1 << settings.bitDepth) - 1) : camera;
    }
}
