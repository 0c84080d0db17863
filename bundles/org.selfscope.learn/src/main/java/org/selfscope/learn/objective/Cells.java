package org.selfscope.learn.objective;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.selfscope.learn.sampler.PairSampler;
import org.selfscope.learn.sampler.Sample;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.StridedSlice;
import org.tensorflow.types.TFloat32;

/** Halves maps as a {@link PairSampler} halves patches. */
record Cells(Ops tf, PairSampler sampler) {
    /** The half of a map that corresponds to the input of the sample. */
    Operand<TFloat32> input(Evaluation step, Operand<TFloat32> map) {
        return sampler.isMean() ? mean(map, 1) : picked(map, step.map(Sample.INPUT_MEMBER));
    }

    /** The half of a map that corresponds to the target of the sample. */
    Operand<TFloat32> target(Evaluation step, Operand<TFloat32> map) {
        return sampler.isMean() ? mean(map, 0) : picked(map, step.map(Sample.TARGET_MEMBER));
    }

    private Operand<TFloat32> mean(Operand<TFloat32> map, int parity) {
        List<Operand<TFloat32>> members = members(map);
        List<Operand<TFloat32>> some =
            IntStream.range(0, members.size()).filter(m -> Integer.bitCount(m) % 2 == parity).mapToObj(members::get).toList();
        return tf.math.mul(sum(some), tf.constant(1f / some.size()));
    }

    private Operand<TFloat32> picked(Operand<TFloat32> map, Operand<TFloat32> member) {
        List<Operand<TFloat32>> members = members(map);
        List<Operand<TFloat32>> parts = new ArrayList<>();
        for (int m = 0; m < members.size(); m++) {
            Operand<TFloat32> chosen = tf.dtypes.cast(tf.math.equal(member, tf.constant((float)m)), TFloat32.class);
            parts.add(tf.math.mul(members.get(m), chosen));
        }
        return sum(parts);
    }

    private Operand<TFloat32> sum(List<Operand<TFloat32>> parts) {
        return parts.stream().reduce((a, b) -> tf.math.add(a, b)).orElseThrow();
    }

    private List<Operand<TFloat32>> members(Operand<TFloat32> map) {
        int halved = (int)Arrays.stream(sampler.cell()).filter(n -> n == 2).count();
        return IntStream.range(0, 1 << halved).mapToObj(m -> member(map, m)).toList();
    }

    /** NB: the first axis of space is the last but one of the tensor. */
    private Operand<TFloat32> member(Operand<TFloat32> map, int member) {
        int[] cell = sampler.cell();
        int[] begin = new int[cell.length + 2];
        int[] stride = new int[cell.length + 2];
        Arrays.fill(stride, 1);
        int bit = 0;
        for (int d = 0; d < cell.length; d++) {
            stride[cell.length - d] = cell[d];
            begin[cell.length - d] = cell[d] == 2 ? member >> bit++ & 1 : 0;
        }
        return tf.stridedSlice(map, tf.constant(begin), tf.constant(new int[begin.length]), tf.constant(stride),
            StridedSlice.endMask((1L << begin.length) - 1));
    }
}
