package org.selfscope.image.convolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import org.selfscope.image.psf.Psf;

class BlockConvolutionTest extends ConvolutionContract {

    /** With a single block, blocks that are left over, and blocks of which only a column or a row is left. */
    static Stream<Arguments> sizes() {
        return Stream.of(sizes(new int[]{1, 1}, 1, 1), sizes(new int[]{3, 5}, 11, 9), sizes(new int[]{7, 1}, 8, 3), sizes(new int[]{1, 7}, 3, 8),
            sizes(new int[]{9, 9}, 300, 150), sizes(new int[]{17, 15}, 257, 401), sizes(new int[]{5, 33}, 517, 90));
    }

    private static Arguments sizes(int[] psf, int... object) {
        return Arguments.of(psf, object);
    }

    @Override
    Convolution convolution(Psf psf, int... objectSize) {
        return new BlockConvolution(psf, objectSize);
    }

    @Test
    void blocksCoverThePlaneAndHoldThePointSpreadFunction() {
        for (int side = 1; side < 300; side += 2) {
            BlockSize block = BlockSize.of(new int[]{side, 1}, new int[]{1000 + side, 77});
            assertTrue(block.width() >= side && block.innerWidth() == block.width() - side + 1, block.toString());
            assertTrue(block.across(1000) * block.innerWidth() >= 1000 && (block.across(1000) - 1) * block.innerWidth() < 1000);
            assertTrue(block.down(77) * block.innerHeight() >= 77);
        }
    }

    @Test
    void whatWasConvolvedBeforeLeavesNoTrace() {
        Psf psf = new Psf(random(1, 17, 17), 17, 17);
        Convolution convolution = convolution(psf, 400, 300);
        float[] bright = random(2, 400, 300);
        convolution.forward(bright);
        convolution.adjoint(random(3, 384, 284));
        for (float v : convolution.forward(new float[400 * 300])) {
            assertEquals(0, v);
        }
        for (float v : convolution.adjoint(new float[384 * 284])) {
            assertEquals(0, v);
        }
    }
}
