package org.selfscope.image.phantom;

import java.util.SplittableRandom;

import org.selfscope.image.tile.Mirror;

/**
 * Coarse and fine smooth noise around 1, and nowhere below 0.1: how densely chromatin is packed.
 *
 * @param density of each voxel
 */
record Texture(Volume density) {

    static Texture random(PhantomGrid grid, SplittableRandom random) {
        float[] coarse = smoothNoise(grid, 4, 0.22, random);
        float[] fine = smoothNoise(grid, 1.2, 0.16, random);
        for (int i = 0; i < coarse.length; i++) {
            coarse[i] = Math.max(0.1f, 1 + coarse[i] + fine[i]);
        }
        return new Texture(new Volume(grid.width(), grid.height(), grid.depth(), coarse));
    }

    /** Smooth noise around 1 alone. @param sigma in pixels of X */
    static Texture smooth(PhantomGrid grid, double sigma, double strength, SplittableRandom random) {
        float[] values = smoothNoise(grid, sigma, strength, random);
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0.1f, 1 + values[i]);
        }
        return new Texture(new Volume(grid.width(), grid.height(), grid.depth(), values));
    }

    /** With a standard deviation of about {@code strength}. @param sigma in pixels of X */
    private static float[] smoothNoise(PhantomGrid grid, double sigma, double strength, SplittableRandom random) {
        float[] white = new Volume(grid.width(), grid.height(), grid.depth()).values();
        double sigmaZ = sigma / grid.aspect();
        // A Gaussian filter divides the deviation of white noise by sqrt(2 sqrt(pi) sigma) per axis; that of uniform -1..1 is 1 / sqrt(3).
        double along = grid.depth() > 1 ? Math.sqrt(Math.max(1, 2 * Math.sqrt(Math.PI) * sigmaZ)) : 1;
        double amplitude = strength * 2 * StrictMath.sqrt(3 * StrictMath.PI) * sigma * along;
        for (int i = 0; i < white.length; i++) {
            white[i] = (float)(amplitude * (2 * random.nextDouble() - 1));
        }
        return GaussianBlur.of(sigma, sigma, sigmaZ).image(white, grid.frameSize());
    }

    /** The density at a place between voxels, by linear interpolation; mirrored at the border. */
    float at(double x, double y, double z) {
        int below = (int)Math.floor(z);
        double part = z - below;
        double density = inPlane(x, y, below);
        return (float)(part == 0 ? density : density + part * (inPlane(x, y, below + 1) - density));
    }

    private double inPlane(double x, double y, int z) {
        int top = (int)Math.floor(y);
        double part = y - top;
        double density = inLine(x, top, z);
        return part == 0 ? density : density + part * (inLine(x, top + 1, z) - density);
    }

    private double inLine(double x, int y, int z) {
        int left = (int)Math.floor(x);
        double part = x - left;
        double density = voxel(left, y, z);
        return part == 0 ? density : density + part * (voxel(left + 1, y, z) - density);
    }

    private float voxel(int x, int y, int z) {
        boolean inside = x >= 0 && y >= 0 && z >= 0 && x < density.width() && y < density.height() && z < density.depth();
        return density.values()[inside ? density.index(x, y, z)
            : density.index((int)Mirror.index(x, density.width()), (int)Mirror.index(y, density.height()),
                (int)Mirror.index(z, density.depth()))];
    }
}
