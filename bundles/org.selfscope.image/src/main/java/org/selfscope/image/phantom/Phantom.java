package org.selfscope.image.phantom;

import java.util.Locale;

import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;

/** What fluorescence microscopes see, for trying methods where the truth is known. */
public enum Phantom {

    /** Curved, crossing filaments of varying intensity, such as microtubules. */
    FILAMENTS(12, 0.35, 0.012),

    /** Textured nuclei with soft edges on a dim background. */
    NUCLEI(14, 0.08, 0.03),

    /** Beads below the resolution: points. */
    BEADS(12, 0.1, 0.005),

    /** Hollow spheres of different sizes, such as endosomes. */
    VESICLES(12, 0.15, 0.02);

    /** Standard deviation of the microscope's point spread function in the plane, in pixels. */
    static final double PSF_SIGMA = 1.3;

    /** Resolution along Z over that in the plane. */
    static final double AXIAL_RATIO = 3;

    private final double hazeSigma;

    private final double haze;

    private final double background;

    Phantom(double hazeSigma, double haze, double background) {
        this.hazeSigma = hazeSigma;
        this.haze = haze;
        this.background = background;
    }

    /**
     * Draws a plane as a microscope shows it; see {@link PhantomScene}.
     *
     * @param width at least 1
     * @param height at least 1; fewer than 2^31 pixels in all
     * @param seed the same seed and size give the same image on every platform
     * @return 32-bit float, axes X and Y in µm, brightest value 1, all others above 0
     * @throws RestorationException of kind SETTING if the size is out of range
     */
    public Image draw(int width, int height, long seed) {
        return PhantomScene.asSeen(this, PhantomGrid.plane(width, height), seed).draw(label() + " " + seed).clean();
    }

    /** For people, in lower case. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The same for the same grid and seed. */
    Specimen specimen(PhantomGrid grid, long seed) {
        return switch (this) {
            case FILAMENTS -> new Filaments(grid, seed);
            case NUCLEI -> new Nuclei(grid, seed);
            case BEADS -> new Beads(grid, seed);
            case VESICLES -> new Vesicles(grid, seed);
        };
    }

    /** A microscope that shows the specimen well. */
    Optics microscope(PhantomGrid grid) {
        double axial = PSF_SIGMA * AXIAL_RATIO / grid.aspect();
        return new Widefield(GaussianBlur.of(PSF_SIGMA, PSF_SIGMA, axial), GaussianBlur.of(hazeSigma, hazeSigma, hazeSigma / grid.aspect()),
            haze, background);
    }

    /** Light everywhere in the specimen. */
    double background() {
        return background;
    }
}
