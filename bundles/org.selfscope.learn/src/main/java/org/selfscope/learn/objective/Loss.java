package org.selfscope.learn.objective;

import org.selfscope.learn.sampler.PairSampler;
import org.selfscope.learn.sampler.Sample;
import org.selfscope.learn.sampler.Sampler;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** An {@link Objective} as operations of a graph. */
public interface Loss {
    /**
     * What training minimises; a scalar.
     *
     * @param progress part of the steps done, with the present one; a scalar, 0..1
     */
    Operand<TFloat32> training(Evaluation step, Operand<TFloat32> progress);

    /** By which the best weights are chosen: how far predictions are from their targets, and nothing else; a scalar. */
    Operand<TFloat32> validation(Evaluation step);

    /** @throws org.selfscope.image.RestorationException of kind SETTING if the samples do not have what the objective needs */
    static Loss of(Objective objective, Sampler sampler) {
        objective.check(sampler);
        if (objective instanceof GapCorrectedError gap) {
            return new GapCorrectedLoss(gap, (PairSampler)sampler);
        }
        if (objective instanceof CrossConsistency cross) {
            return new CrossConsistencyLoss(cross, (PairSampler)sampler);
        }
        if (objective instanceof InversionError inversion) {
            return new InversionLosses.Inversion(inversion);
        }
        if (objective instanceof InvarianceError invariance) {
            return new InversionLosses.Invariance(invariance);
        }
        if (objective instanceof MutualError mutual) {
            return new MutualLoss(mutual);
        }
        return new TargetLoss(objective.distance());
    }

    /** How far each half of a pair is from what the other predicts; the mean of both. */
    private static Operand<TFloat32> mutual(Evaluation step, Distance distance) {
        return meanOfBoth(step, distance, step.tf().math.sub(step.prediction(Sample.INPUT), step.map(Sample.TARGET)),
            step.tf().math.sub(step.prediction(Sample.TARGET), step.map(Sample.INPUT)));
    }

    private static Operand<TFloat32> meanOfBoth(Evaluation step, Distance distance, Operand<TFloat32> first, Operand<TFloat32> second) {
        return step.tf().math.mul(step.tf().constant(0.5f),
            step.tf().math.add(step.mean(distance, first), step.mean(distance, second)));
    }

    /** Distance of prediction and target. */
    record TargetLoss(Distance distance) implements Loss {
        @Override
        public Operand<TFloat32> training(Evaluation step, Operand<TFloat32> progress) {
            return validation(step);
        }

        @Override
        public Operand<TFloat32> validation(Evaluation step) {
            return step.mean(distance, step.tf().math.sub(step.prediction(Sample.INPUT), step.map(Sample.TARGET)));
        }
    }

    /** @see GapCorrectedError */
    record GapCorrectedLoss(GapCorrectedError objective, PairSampler sampler) implements Loss {
        @Override
        public Operand<TFloat32> training(Evaluation step, Operand<TFloat32> progress) {
            var tf = step.tf();
            Cells cells = new Cells(tf, sampler);
            Operand<TFloat32> whole = step.prediction(Sample.WHOLE);
            Operand<TFloat32> gap = tf.math.sub(cells.input(step, whole), cells.target(step, whole));
            Operand<TFloat32> difference = tf.math.sub(step.prediction(Sample.INPUT), step.map(Sample.TARGET));
            Operand<TFloat32> correction = step.mean(Distance.SQUARED, tf.math.sub(difference, gap));
            Operand<TFloat32> weight = tf.constant((float)objective.weight());
            return tf.math.add(validation(step),
                tf.math.mul(correction, objective.ramp() ? tf.math.mul(weight, progress) : weight));
        }

        @Override
        public Operand<TFloat32> validation(Evaluation step) {
            return new TargetLoss(objective.distance()).validation(step);
        }
    }

    /** @see CrossConsistency */
    record CrossConsistencyLoss(CrossConsistency objective, PairSampler sampler) implements Loss {
        @Override
        public Operand<TFloat32> training(Evaluation step, Operand<TFloat32> progress) {
            Cells cells = new Cells(step.tf(), sampler);
            Operand<TFloat32> whole = step.prediction(Sample.WHOLE);
            return step.tf().math.add(validation(step), meanOfBoth(step, objective.distance(),
                step.tf().math.sub(step.prediction(Sample.INPUT), cells.input(step, whole)),
                step.tf().math.sub(step.prediction(Sample.TARGET), cells.target(step, whole))));
        }

        @Override
        public Operand<TFloat32> validation(Evaluation step) {
            return mutual(step, objective.distance());
        }
    }

    /** @see MutualError */
    record MutualLoss(MutualError objective) implements Loss {
        @Override
        public Operand<TFloat32> training(Evaluation step, Operand<TFloat32> progress) {
            var tf = step.tf();
            float weight = (float)objective.weight();
            Operand<TFloat32> consistency =
                step.mean(objective.distance(), tf.math.sub(step.prediction(Sample.INPUT), step.prediction(Sample.TARGET)));
            Operand<TFloat32> sum = tf.math.add(tf.math.mul(tf.constant(2f), validation(step)), tf.math.mul(tf.constant(weight), consistency));
            return tf.math.div(sum, tf.constant(2 + weight));
        }

        @Override
        public Operand<TFloat32> validation(Evaluation step) {
            return mutual(step, objective.distance());
        }
    }
}
