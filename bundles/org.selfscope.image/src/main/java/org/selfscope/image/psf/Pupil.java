package org.selfscope.image.psf;

/** The open aperture of an objective, at equally distant radii, with the weights of Simpson's rule. */
final class Pupil {

    private final double[] rho;

    private final double[] weight;

    private final double[] mismatch;

    private final double[] immersion;

    private final double k;

    private final double aperture;

    /** @param nodes intervals along the radius at least */
    Pupil(ScalarDiffraction model, int nodes) {
        int count = nodes + nodes % 2;
        this.k = 2 * Math.PI / model.wavelength();
        this.aperture = model.numericalAperture();
        this.rho = new double[count + 1];
        this.weight = new double[count + 1];
        this.mismatch = new double[count + 1];
        this.immersion = new double[count + 1];
        double step = model.openAperture() / count;
        for (int i = 0; i <= count; i++) {
            rho[i] = i * step;
            double simpson = i == 0 || i == count ? 1 : i % 2 == 1 ? 4 : 2;
            weight[i] = simpson * step / 3 * rho[i];
            mismatch[i] = model.mismatch(rho[i]);
            immersion[i] = Medium.path(model.immersion().index(), 1, aperture * rho[i]);
        }
    }

    /** The wave in the aperture: real and imaginary parts in turn. @param moved how much thicker the immersion is, in µm */
    double[] wave(double moved) {
        double[] wave = new double[2 * rho.length];
        for (int i = 0; i < rho.length; i++) {
            double phase = k * (mismatch[i] - mismatch[0] + moved * (immersion[i] - immersion[0]));
            wave[2 * i] = Math.cos(phase);
            wave[2 * i + 1] = Math.sin(phase);
        }
        return wave;
    }

    /** How much each part of the aperture has to do with the light at a distance from the axis, in µm. */
    double[] bessel(double r) {
        double[] weights = new double[rho.length];
        for (int i = 0; i < rho.length; i++) {
            weights[i] = weight[i] * Bessel.j0(k * aperture * r * rho[i]);
        }
        return weights;
    }

    static double intensity(double[] wave, double[] weights) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < weights.length; i++) {
            re += wave[2 * i] * weights[i];
            im += wave[2 * i + 1] * weights[i];
        }
        return re * re + im * im;
    }
}
