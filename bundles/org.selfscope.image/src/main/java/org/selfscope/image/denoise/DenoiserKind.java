package org.selfscope.image.denoise;

import java.util.List;

import org.selfscope.image.Cancellation;
import org.selfscope.image.block.Block;
import org.selfscope.image.denoise.Parameter.Scale;
import org.selfscope.image.denoise.Parameter.Unit;
import org.selfscope.image.mask.GridMask;

/** The denoisers that there are, each with the parameters that have to be chosen for an image. */
public enum DenoiserKind {

    GAUSSIAN("Gaussian") {
        @Override
        public List<Parameter> parameters(double noise) {
            return List.of(new Parameter("width", Unit.PIXELS, 1, 0.5, 4, Scale.LOGARITHMIC));
        }

        @Override
        public Denoiser of(int dimensions, double... values) {
            return new Gaussian(values[0]);
        }
    },

    MEDIAN("Median") {
        @Override
        public List<Parameter> parameters(double noise) {
            return List.of(new Parameter("radius", Unit.PIXELS, 2, 1, 6, Scale.WHOLE));
        }

        @Override
        public Denoiser of(int dimensions, double... values) {
            return new DonutMedian((int)values[0]);
        }
    },

    NON_LOCAL_MEANS("Non-local means") {
        @Override
        public List<Parameter> parameters(double noise) {
            return List.of(new Parameter("strength", Unit.GREY_VALUES, noise, 0.3 * noise, 3 * noise, Scale.LOGARITHMIC));
        }

        @Override
        public Denoiser of(int dimensions, double... values) {
            return new NonLocalMeans(dimensions > 2 ? 3 : 5, dimensions > 2 ? 3 : 6, values[0], 0);
        }
    },

    TOTAL_VARIATION("Total variation") {
        @Override
        public List<Parameter> parameters(double noise) {
            return List.of(weight(noise));
        }

        @Override
        public Denoiser of(int dimensions, double... values) {
            return new TotalVariation(values[0]);
        }

        @Override
        public Runs runs(Block block, GridMask phase, long memory, Cancellation cancellation) {
            DualField dual = new DualField(block, 1, Double.POSITIVE_INFINITY);
            int[] indices = phase.indices(block.size());
            return (values, stop) -> some(new TotalVariation(values[0]).denoise(dual, stop), indices);
        }
    },

    SMOOTH_TOTAL_VARIATION("Smooth total variation") {
        @Override
        public List<Parameter> parameters(double noise) {
            return List.of(weight(noise), new Parameter("length", Unit.PIXELS, 2, 1, 6, Scale.LOGARITHMIC));
        }

        @Override
        public Denoiser of(int dimensions, double... values) {
            return new TotalVariation(values[0], values[1]);
        }
    },

    WAVELET("Wavelets") {
        @Override
        public List<Parameter> parameters(double noise) {
            return List.of(new Parameter("threshold", Unit.GREY_VALUES, 3 * noise, noise, 10 * noise, Scale.LOGARITHMIC));
        }

        @Override
        public Denoiser of(int dimensions, double... values) {
            return wavelet(values[0]);
        }

        private static Wavelet wavelet(double threshold) {
            return new Wavelet(WaveletFamily.SYM4, Wavelet.Rule.HARD, Wavelet.Threshold.FIXED, threshold, true);
        }

        @Override
        public Runs runs(Block block, GridMask phase, long memory, Cancellation cancellation) {
            if (StationaryTransform.bytes(block, Wavelet.levels(block)) > memory) {
                return super.runs(block, phase, memory, cancellation);
            }
            StationaryTransform transformed = wavelet(1).transformed(block, cancellation);
            return (values, stop) -> wavelet(values[0]).estimates(transformed, phase, stop);
        }
    },

    BLOCK_MATCHING("Block matching") {
        @Override
        public List<Parameter> parameters(double noise) {
            return List.of(new Parameter("strength", Unit.GREY_VALUES, noise, 0.3 * noise, 3 * noise, Scale.LOGARITHMIC));
        }

        @Override
        public Denoiser of(int dimensions, double... values) {
            return new BlockMatching(values[0]);
        }

        @Override
        public Runs runs(Block block, GridMask phase, long memory, Cancellation cancellation) {
            if (BlockMatching.Matched.bytes(block) > memory) {
                return super.runs(block, phase, memory, cancellation);
            }
            BlockMatching.Matched matched = new BlockMatching.Matched(block, true);
            int[] indices = phase.indices(block.size());
            return (values, stop) -> some(new BlockMatching(values[0]).denoise(matched, stop), indices);
        }
    },

    BILATERAL("Bilateral") {
        @Override
        public List<Parameter> parameters(double noise) {
            return List.of(new Parameter("width", Unit.PIXELS, 2, 1, 4, Scale.LOGARITHMIC),
                new Parameter("contrast", Unit.GREY_VALUES, 2 * noise, noise, 10 * noise, Scale.LOGARITHMIC));
        }

        @Override
        public Denoiser of(int dimensions, double... values) {
            return new Bilateral(Math.min(values[0], dimensions > 2 ? 3 : 8), values[1]);
        }
    },

    LOW_PASS("Low-pass") {
        @Override
        public List<Parameter> parameters(double noise) {
            return List.of(new Parameter("cut-off frequency", Unit.CYCLES_PER_PIXEL, 0.15, 0.03, 0.5, Scale.LOGARITHMIC));
        }

        @Override
        public Denoiser of(int dimensions, double... values) {
            return new LowPass(values[0], 2);
        }
    };

    private final String label;

    DenoiserKind(String label) {
        this.label = label;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /**
     * The parameters to choose.
     *
     * @param noise standard deviation of the noise in grey values, to which some ranges are proportional; above 0
     */
    public abstract List<Parameter> parameters(double noise);

    /**
     * The denoiser with given parameters.
     *
     * @param dimensions of the blocks that it is meant for: in volumes, some search a smaller window
     * @param values in the order of the parameters
     */
    public abstract Denoiser of(int dimensions, double... values);

    /** Whether the denoisers of this kind are, see {@link Denoiser#isJInvariant()}. */
    public boolean isJInvariant() {
        return this == MEDIAN;
    }

    private static Parameter weight(double noise) {
        return new Parameter("weight", Unit.GREY_VALUES, noise, 0.3 * noise, 6 * noise, Scale.LOGARITHMIC);
    }

    private static float[] some(float[] values, int[] indices) {
        float[] some = new float[indices.length];
        for (int i = 0; i < indices.length; i++) {
            some[i] = values[indices[i]];
        }
        return some;
    }

    /** Runs of which each begins anew, and nothing is kept. */
    public final Runs separateRuns(Block block, GridMask phase) {
        return (values, cancellation) -> of(block.dimensions(), values).estimates(block, phase, cancellation);
    }

    /**
     * Runs with different parameters on the pixels of a phase of a grid.
     *
     * @param memory that may be taken for what is kept between the runs, in bytes, besides some copies of the block
     * @param cancellation asked while what is kept is computed
     */
    public Runs runs(Block block, GridMask phase, long memory, Cancellation cancellation) {
        return separateRuns(block, phase);
    }
}
