package org.selfscope.image.analyze;

/** Counts what {@link ValueRange} tells. */
final class ValueCount {

    /** Steps are found if they are multiples of this: a power of 2, as those of scaled integers often are. */
    private static final double FINEST = 0x1p-20;

    /** Smaller steps, relative to the largest value, are those of floating-point numbers. */
    private static final double FLOATING = 0x1p-20;

    private long count;

    private double lowest = Double.POSITIVE_INFINITY;

    private double aboveLowest = Double.POSITIVE_INFINITY;

    private long lowestCount;

    private long aboveLowestCount;

    private double highest = Double.NEGATIVE_INFINITY;

    private double belowHighest = Double.NEGATIVE_INFINITY;

    private long highestCount;

    private long belowHighestCount;

    private double first = Double.NaN;

    /** Greatest common divisor of the differences to the first value, in finest steps; -1 if there is none. */
    private long divisor;

    /** Of the finite values of a patch. */
    static ValueCount of(Patch patch) {
        ValueCount counted = new ValueCount();
        for (double value : patch.values()) {
            if (Double.isFinite(value)) {
                counted.add(value);
            }
        }
        return counted;
    }

    private void add(double value) {
        count++;
        addLow(value, 1);
        addHigh(value, 1);
        if (divisor != 1 && divisor != -1) {
            first = Double.isNaN(first) ? value : first;
            divide((value - first) / FINEST);
        }
    }

    private void divide(double difference) {
        boolean exact = difference == Math.rint(difference) && Math.abs(difference) < 0x1p53;
        divisor = exact ? greatestCommonDivisor(divisor, Math.abs((long)difference)) : -1;
    }

    private void addLow(double value, long times) {
        if (value < lowest) {
            aboveLowest = lowest;
            aboveLowestCount = lowestCount;
            lowest = value;
            lowestCount = times;
        } else if (value == lowest) {
            lowestCount += times;
        } else if (value < aboveLowest) {
            aboveLowest = value;
            aboveLowestCount = times;
        } else if (value == aboveLowest) {
            aboveLowestCount += times;
        }
    }

    private void addHigh(double value, long times) {
        if (value > highest) {
            belowHighest = highest;
            belowHighestCount = highestCount;
            highest = value;
            highestCount = times;
        } else if (value == highest) {
            highestCount += times;
        } else if (value > belowHighest) {
            belowHighest = value;
            belowHighestCount = times;
        } else if (value == belowHighest) {
            belowHighestCount += times;
        }
    }

    /** Adds what another one has counted. */
    void add(ValueCount other) {
        if (other.count == 0) {
            return;
        }
        if (count > 0) {
            divisor = divisor == -1 || other.divisor == -1 ? -1 : greatestCommonDivisor(divisor, other.divisor);
            if (divisor != -1) {
                divide((other.first - first) / FINEST);
            }
        } else {
            first = other.first;
            divisor = other.divisor;
        }
        count += other.count;
        addLow(other.lowest, other.lowestCount);
        addLow(other.aboveLowest, other.aboveLowestCount);
        addHigh(other.highest, other.highestCount);
        addHigh(other.belowHighest, other.belowHighestCount);
    }

    private static long greatestCommonDivisor(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }

    ValueRange range() {
        double all = Math.max(1, count);
        double step = divisor > 0 ? divisor * FINEST : 0;
        boolean real = step > FLOATING * Math.max(Math.abs(lowest), Math.abs(highest));
        return new ValueRange(lowest, highest, lowestCount / all, highestCount / all, aboveLowestCount / all, belowHighestCount / all,
            real ? step : 0);
    }
}
