package org.selfscope.learn.method;

import java.util.List;

import org.selfscope.learn.setting.SealedAdapter;
import org.selfscope.learn.setting.Settings;

import com.google.gson.annotations.JsonAdapter;

/** How the learning rate changes in the course of training. */
@JsonAdapter(SealedAdapter.class)
public sealed interface Schedule permits Schedule.Constant, Schedule.Cosine, Schedule.Steps, Schedule.Plateau {
    /**
     * Stays, and the average of the weights takes the part of the falling rate. A longer training begins with exactly the steps of a
     * shorter one: a run that ended by time can be repeated by its number of steps.
     */
    Schedule CONSTANT = new Constant();

    /** Falls to zero over the maximum of steps. */
    Schedule COSINE = new Cosine();

    /**
     * What the learning rate is multiplied by.
     *
     * @param progress part of the maximum of steps done, 0..1
     * @param losses of all validations so far
     * @return 0..1
     */
    double factor(double progress, List<Double> losses);

    /** @see #CONSTANT */
    record Constant() implements Schedule {
        @Override
        public double factor(double progress, List<Double> losses) {
            return 1;
        }
    }

    /**
     * Along half a cosine over the maximum of steps, also if training ends before. Source: I. Loshchilov and F. Hutter, "SGDR", ICLR 2017,
     * arXiv 1608.03983.
     */
    record Cosine() implements Schedule {
        @Override
        public double factor(double progress, List<Double> losses) {
            return 0.5 * (1 + Math.cos(Math.PI * progress));
        }
    }

    /**
     * Multiplied by a number at some points.
     *
     * @param factor 0..1
     * @param points parts of the maximum of steps, 0..1
     */
    record Steps(double factor, List<Double> points) implements Schedule {
        public Steps {
            points = List.copyOf(points);
            Settings.require(factor > 0 && factor <= 1, "The learning rate is multiplied by " + factor + ".",
                "Choose a number above 0 and up to 1, such as 0.5.");
        }

        @Override
        public double factor(double progress, List<Double> losses) {
            return Math.pow(factor, points.stream().filter(p -> progress >= p).count());
        }
    }

    /**
     * Multiplied by a number whenever the validation loss has not become smaller for some validations.
     *
     * @param factor 0..1
     * @param patience validations, at least 1
     * @param gain by what part of itself the smallest loss has to fall to count; losses depend on the data, so that no absolute number
     *            would do
     */
    record Plateau(double factor, int patience, double gain) implements Schedule {
        public Plateau {
            Settings.require(factor > 0 && factor <= 1, "The learning rate is multiplied by " + factor + ".",
                "Choose a number above 0 and up to 1, such as 0.5.");
            Settings.require(patience >= 1, "The patience of the learning rate is " + patience + " validations.", "Choose at least 1.");
        }

        @Override
        public double factor(double progress, List<Double> losses) {
            double best = Double.POSITIVE_INFINITY;
            double product = 1;
            int waited = 0;
            for (double loss : losses) {
                boolean better = loss < best * (1 - gain);
                waited = better ? 0 : waited + 1;
                best = better ? loss : best;
                if (waited == patience) {
                    product *= factor;
                    waited = 0;
                }
            }
            return product;
        }
    }
}
