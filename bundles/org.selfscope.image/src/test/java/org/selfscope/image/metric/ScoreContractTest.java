package org.selfscope.image.metric;

import org.junit.jupiter.api.Nested;

/** Every score, held to {@link ScoreContract}. */
class ScoreContractTest {

    private static final DataRange FIXED = DataRange.fixed(2);

    private static SsimWindow gaussian() {
        return SsimWindow.Gaussian.STANDARD;
    }

    /** 1 is perfect, and image and reference can change places. */
    private abstract static class Similarity extends ScoreContract {

        @Override
        double perfect() {
            return 1;
        }

        @Override
        boolean isError() {
            return false;
        }

        @Override
        boolean isSymmetric() {
            return true;
        }
    }

    private abstract static class Error extends ScoreContract {

        @Override
        double perfect() {
            return 0;
        }

        @Override
        boolean isError() {
            return true;
        }

        @Override
        boolean isSymmetric() {
            return false;
        }
    }

    @Nested
    class PsnrOfRange extends Similarity {

        @Override
        Score score() {
            return Psnr.STANDARD;
        }

        @Override
        double perfect() {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        boolean isSymmetric() {
            return false;
        }
    }

    @Nested
    class PsnrOfFixedRange extends PsnrOfRange {

        @Override
        Score score() {
            return new Psnr(FIXED);
        }

        @Override
        boolean isSymmetric() {
            return true;
        }
    }

    @Nested
    class NrmseOfRange extends Error {

        @Override
        Score score() {
            return Nrmse.STANDARD;
        }
    }

    @Nested
    class NrmseOfNorm extends Error {

        @Override
        Score score() {
            return Nrmse.EUCLIDEAN;
        }
    }

    @Nested
    class NrmseOfMean extends Error {

        @Override
        Score score() {
            return Nrmse.MEAN;
        }
    }

    @Nested
    class NrmseOfDeviation extends Error {

        @Override
        Score score() {
            return Nrmse.DEVIATION;
        }
    }

    @Nested
    class SsimOfPlanes extends Similarity {

        @Override
        Score score() {
            return new Ssim(gaussian(), Ssim.Border.INSIDE, Extent.PLANES, FIXED);
        }
    }

    @Nested
    class SsimOfRange extends Similarity {

        @Override
        Score score() {
            return Ssim.STANDARD;
        }

        @Override
        boolean isSymmetric() {
            return false;
        }
    }

    @Nested
    class SsimUniform extends Similarity {

        @Override
        Score score() {
            return new Ssim(SsimWindow.Uniform.STANDARD, Ssim.Border.MIRROR, Extent.PLANES, FIXED);
        }
    }

    @Nested
    class SsimOfVolumes extends Similarity {

        @Override
        Score score() {
            return new Ssim(gaussian(), Ssim.Border.MIRROR, Extent.VOLUMES, FIXED);
        }
    }

    @Nested
    class Information extends Similarity {

        @Override
        Score score() {
            return new MutualInformation(32);
        }
    }

    @Nested
    class SpectralInformationAsPublished extends Similarity {

        @Override
        Score score() {
            return SpectralMutualInformation.AS_PUBLISHED;
        }
    }

    @Nested
    class SpectralInformation extends Similarity {

        @Override
        Score score() {
            return SpectralMutualInformation.CORRECTED;
        }
    }

    @Nested
    class RingResolution extends Error {

        @Override
        Score score() {
            return Resolution.STANDARD;
        }

        @Override
        double perfect() {
            return 2;
        }

        @Override
        boolean isSymmetric() {
            return true;
        }
    }

    @Nested
    class RingResolutionToTruth extends RingResolution {

        @Override
        Score score() {
            return Resolution.TO_TRUTH;
        }
    }

    @Nested
    class ShellResolution extends RingResolution {

        @Override
        Score score() {
            return new Resolution(FourierCorrelation.SHELLS, RadialSpectra.Threshold.HALF_BIT);
        }
    }
}
