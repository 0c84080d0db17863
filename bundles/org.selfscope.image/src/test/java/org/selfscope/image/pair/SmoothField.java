package org.selfscope.image.pair;

/** White noise blurred with a Gaussian on a torus, scaled to variance 1: its autocorrelation at distance d is exp(-d^2 / 4 s^2). */
final class SmoothField {

    private SmoothField() {
    }

    static float[] draw(int n, double s, long seed) {
        double[] weights = new double[(int)Math.ceil(5 * s) * 2 + 1];
        double energy = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(-Math.pow(i - weights.length / 2, 2) / (2 * s * s));
            energy += weights[i] * weights[i];
        }
        float[] noise = SplitContract.noise(seed, n * n);
        return blurred(blurred(noise, n, 1, n, weights, energy), n, n, 1, weights, energy);
    }

    private static float[] blurred(float[] in, int n, int along, int across, double[] weights, double energy) {
        float[] out = new float[in.length];
        for (int line = 0; line < n; line++) {
            for (int p = 0; p < n; p++) {
                double sum = 0;
                for (int i = 0; i < weights.length; i++) {
                    sum += weights[i] * in[line * across + Math.floorMod(p + i - weights.length / 2, n) * along];
                }
                out[line * across + p * along] = (float)(sum / Math.sqrt(energy));
            }
        }
        return out;
    }
}
