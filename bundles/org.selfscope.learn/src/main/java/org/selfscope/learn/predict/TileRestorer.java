package org.selfscope.learn.predict;

import java.util.List;

import org.selfscope.image.Cancellation;
import org.selfscope.image.tile.Tile;
import org.selfscope.learn.framing.Plane;
import org.selfscope.learn.method.Inference;
import org.selfscope.learn.model.ModelDescription;
import org.selfscope.learn.normalize.Normalization;
import org.selfscope.learn.sampler.Sampler;
import org.selfscope.learn.symmetry.Symmetry;

import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/** Restores one tile after another in the way that an {@link Inference} says. */
record TileRestorer(ModelDescription description, RestorationNetwork network, Inference inference, Cancellation cancellation) {

    /** Fills the output of a tile. @param plane noisy, in input units */
    void restore(Plane plane, Tile tile, RandomAccessibleInterval<FloatType> target) {
        MarginTile input = MarginTile.read(plane, tile, description.normalization(), description.sampler().margin());
        float[] restored = switch (inference.mode()) {
            case SINGLE_PASS -> evaluate(input.values(), input);
            case J_INVARIANT -> blind(input);
        };
        write(restored, tile, target);
    }

    /** Every pixel from the evaluation in which it is masked. */
    private float[] blind(MarginTile input) {
        Sampler sampler = description.sampler();
        float[] merged = new float[input.innerLength()];
        for (int phase = 0; phase < sampler.phases(); phase++) {
            int[] masked = sampler.masked(phase, input.x(), input.y());
            float[] prediction = evaluate(sampler.hide(input.values(), input.width(), masked), input);
            for (int index : masked) {
                int inner = input.inner(index);
                if (inner >= 0) {
                    merged[inner] = prediction[inner];
                }
            }
        }
        return merged;
    }

    private float[] evaluate(float[] values, MarginTile input) {
        float[] inner = input.inner(values);
        List<Symmetry> symmetries = inference.symmetries() ? Symmetry.ALL : List.of(Symmetry.IDENTITY);
        int width = input.innerWidth();
        int height = inner.length / width;
        float[] sum = new float[inner.length];
        for (Symmetry symmetry : symmetries) {
            cancellation.check();
            int turnedWidth = symmetry.width(width, height);
            float[] turned = symmetry.inverse().apply(network.evaluate(symmetry.apply(inner, width), turnedWidth), turnedWidth);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += turned[i] / symmetries.size();
            }
        }
        return sum;
    }

    private void write(float[] restored, Tile tile, RandomAccessibleInterval<FloatType> target) {
        Normalization normalization = description.normalization();
        int width = tile.inSize()[0];
        int[] offset = tile.offset();
        int[] size = tile.outSize();
        Cursor<FloatType> pixels = Views.flatIterable(Views.interval(target, tile.outMin(), tile.outMax())).cursor();
        for (int y = 0; y < size[1]; y++) {
            for (int x = 0; x < size[0]; x++) {
                pixels.next().set(normalization.invert(restored[(y + offset[1]) * width + x + offset[0]]));
            }
        }
    }
}
