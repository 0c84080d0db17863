package org.selfscope.learn.normalize;

/** Running mean and variance. Source: B. P. Welford, Technometrics 4 (1962) 419. */
final class Moments {

    private long count;

    private double mean;

    private double squares;

    void add(double value) {
        count++;
        double before = value - mean;
        mean += before / count;
        squares += before * (value - mean);
    }

    double mean() {
        return mean;
    }

    /** Of the values themselves, not of a population that they would be drawn from; 0 without values. */
    double standardDeviation() {
        return count == 0 ? 0 : Math.sqrt(squares / count);
    }
}
