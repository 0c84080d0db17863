package org.selfscope.image.fourier;

import org.jtransforms.dct.DoubleDCT_1D;
import org.jtransforms.utils.CommonUtils;

/** The transforms of single lines that JTransforms computes, each in the thread that asks for it. */
final class Lines {

    static {
        // Its threads would outlive us, and they are of no use: the lines of a block keep all cores busy.
        CommonUtils.setThreadsBeginN_1D_FFT_2Threads(Long.MAX_VALUE);
        CommonUtils.setThreadsBeginN_1D_FFT_4Threads(Long.MAX_VALUE);
    }

    private Lines() {
    }

    static DoubleDCT_1D cosine(int length) {
        return new DoubleDCT_1D(length);
    }
}
