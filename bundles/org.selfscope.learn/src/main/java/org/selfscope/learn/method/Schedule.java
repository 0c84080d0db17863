package org.selfscope.learn.method;

/** How the learning rate changes in the course of training. */
public enum Schedule {

    /**
     * Stays, and the average of the weights takes the part of the falling rate. A longer training begins with exactly the steps of a
     * shorter one: a run that ended by time can be repeated by its number of steps.
     */
    CONSTANT {
        @Override
        public double factor(double progress) {
            return 1;
        }
    },

    /**
     * Falls to zero along half a cosine over the maximum of steps, also if training ends before. Source: I. Loshchilov and F. Hutter,
     * "SGDR", ICLR 2017, arXiv 1608.03983.
     */
    COSINE {
        @Override
        public double factor(double progress) {
            return 0.5 * (1 + Math.cos(Math.PI * progress));
        }
    };

    /**
     * What the learning rate is multiplied by.
     *
     * @param progress part of the maximum of steps done, 0..1
     * @return 0..1
     */
    public abstract double factor(double progress);
}
