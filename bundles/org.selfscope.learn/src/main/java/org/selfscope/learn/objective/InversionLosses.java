package org.selfscope.learn.objective;

import java.util.stream.IntStream;

import org.selfscope.learn.sampler.Sample;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** The losses of networks that undo a forward model. */
final class InversionLosses {
    /** Keeps the derivative of a root finite at 0. */
    private static final float TINY = 1e-12f;

    private InversionLosses() {
    }

    /** @see InversionError */
    record Inversion(InversionError objective) implements Loss {
        @Override
        public Operand<TFloat32> training(Evaluation step, Operand<TFloat32> progress) {
            Ops tf = step.tf();
            Operand<TFloat32> loss = validation(step);
            Operand<TFloat32> restored = step.restored(Sample.INPUT);
            if (objective.bounds() > 0) {
                Operand<TFloat32> excess = mean(tf, excess(step, restored));
                loss = tf.math.add(loss, tf.math.mul(tf.constant((float)objective.bounds()), tf.math.square(excess)));
            }
            if (objective.sharpening() > 0) {
                Operand<TFloat32> contrast = root(tf, mean(tf, tf.math.square(restored)));
                loss = tf.math.sub(loss, tf.math.mul(tf.constant((float)objective.sharpening()), contrast));
            }
            return loss;
        }

        private Operand<TFloat32> excess(Evaluation step, Operand<TFloat32> restored) {
            Ops tf = step.tf();
            Operand<TFloat32> below = tf.nn.relu(tf.math.neg(restored));
            if (objective.headRoom() == 0) {
                return below;
            }
            Operand<TFloat32> target = step.map(Sample.TARGET);
            Operand<TFloat32> ceiling = tf.math.mul(tf.constant((float)objective.headRoom()), tf.max(target, axes(tf, target)));
            return tf.math.add(below, tf.nn.relu(tf.math.sub(restored, ceiling)));
        }

        @Override
        public Operand<TFloat32> validation(Evaluation step) {
            return new TargetLoss(objective.distance()).validation(step);
        }
    }

    /** @see InvarianceError */
    record Invariance(InvarianceError objective) implements Loss {
        @Override
        public Operand<TFloat32> training(Evaluation step, Operand<TFloat32> progress) {
            Ops tf = step.tf();
            Operand<TFloat32> data = step.mean(objective.distance(), tf.math.sub(step.prediction(Sample.WHOLE), step.map(Sample.TARGET)),
                step.map(Sample.USABLE));
            Operand<TFloat32> before = difference(step, step.restored(Sample.WHOLE), step.restored(Sample.INPUT), objective.before());
            Operand<TFloat32> after = difference(step, step.prediction(Sample.WHOLE), step.prediction(Sample.INPUT), objective.after());
            return tf.math.add(data, tf.math.add(before, after));
        }

        private Operand<TFloat32> difference(Evaluation step, Operand<TFloat32> first, Operand<TFloat32> second, double weight) {
            Ops tf = step.tf();
            if (weight == 0) {
                return tf.constant(0f);
            }
            Operand<TFloat32> square = step.mean(Distance.SQUARED, tf.math.sub(first, second));
            return tf.math.mul(tf.constant((float)weight), root(tf, square));
        }

        /** Of the pass that has not seen what it is held against. */
        @Override
        public Operand<TFloat32> validation(Evaluation step) {
            return new TargetLoss(objective.distance()).validation(step);
        }
    }

    private static Operand<TFloat32> root(Ops tf, Operand<TFloat32> square) {
        return tf.math.sqrt(tf.math.add(square, tf.constant(TINY)));
    }

    private static Operand<TFloat32> mean(Ops tf, Operand<TFloat32> map) {
        return tf.math.mean(map, axes(tf, map));
    }

    private static Operand<TInt32> axes(Ops tf, Operand<TFloat32> map) {
        return tf.constant(IntStream.range(0, map.shape().numDimensions()).toArray());
    }
}
