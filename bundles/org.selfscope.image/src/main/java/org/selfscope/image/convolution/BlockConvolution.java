package org.selfscope.image.convolution;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.selfscope.image.Watch;
import org.selfscope.image.fourier.PairFilter;
import org.selfscope.image.fourier.PlanePair;
import org.selfscope.image.psf.Psf;

/**
 * Products of Fourier transforms of blocks that overlap by the point spread function less one sample, two at a time (overlap-save, T. G. Stockham,
 * AFIPS Spring Joint Computer Conference 1966): best for planes that are much larger than the point spread function, since all that a block needs
 * stays in the fast memory of a core.
 */
final class BlockConvolution extends Convolution {

    /** Of a pass over a sample, over what counts as an operation of a Fourier transform of the whole: measured. */
    private static final double COST = 0.4;

    private final BlockSize block;

    private final PairFilter filter;

    /** What threads have worked with and the next ones can work with. */
    private final Queue<PlanePair> idle = new ConcurrentLinkedQueue<>();

    BlockConvolution(Psf psf, int[] objectSize) {
        super(psf, objectSize);
        this.block = BlockSize.of(psf.size(), objectSize);
        this.filter = new PairFilter(block.width(), block.height(), psf.weights(), psf.size()[0]);
    }

    /** Cost of an image and the adjoint of it, in operations of a Fourier transform of the whole; infinite if it is no plane. */
    static double operations(Psf psf, int[] objectSize) {
        return objectSize.length == 2 ? 2 * COST * BlockSize.of(psf.size(), objectSize).work(objectSize[0], objectSize[1])
            : Double.POSITIVE_INFINITY;
    }

    @Override
    void convolve(float[] source, float[] target, Watch watch) {
        run(new Plane(source, objectSize()), new Plane(target, imageSize()), new int[2], margin(), false, watch);
    }

    /** NB: a sample of the object sees what lies up to the size of the point spread function before it in the image. */
    @Override
    void spread(float[] source, float[] target, Watch watch) {
        run(new Plane(source, imageSize()), new Plane(target, objectSize()), margin(), new int[2], true, watch);
    }

    private int[] margin() {
        return Arrays.stream(psf().size()).map(s -> s - 1).toArray();
    }

    /** @param before how far a block starts before what comes out of it. @param skipped samples before what comes out, within a block */
    private void run(Plane source, Plane target, int[] before, int[] skipped, boolean adjoint, Watch watch) {
        int across = block.across(target.width());
        int count = across * block.down(target.height());
        watch.inParallel((count + 1) / 2, i -> {
            PlanePair polled = idle.poll();
            PlanePair pair = polled == null ? filter.pair() : polled;
            int other = Math.min(2 * i + 1, count - 1);
            read(source, pair, 2 * i, other, across, before);
            filter.filter(pair, adjoint);
            for (int row = 0; row < block.innerHeight(); row++) {
                int y = row + skipped[1];
                target.write(pair.first(y), skipped[0], block.x(2 * i, across), block.y(2 * i, across) + row, block.innerWidth());
                target.write(pair.second(y), skipped[0], block.x(other, across), block.y(other, across) + row, block.innerWidth());
            }
            idle.add(pair);
        });
    }

    private void read(Plane source, PlanePair pair, int first, int second, int across, int[] before) {
        for (int row = 0; row < block.height(); row++) {
            source.read(block.x(first, across) - before[0], block.y(first, across) - before[1] + row, pair.first(row));
            source.read(block.x(second, across) - before[0], block.y(second, across) - before[1] + row, pair.second(row));
        }
    }
}
