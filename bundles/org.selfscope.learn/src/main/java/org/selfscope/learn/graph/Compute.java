package org.selfscope.learn.graph;

/**
 * What a graph is computed with.
 *
 * @param threads at least 1
 * @param precision of convolutions; on other devices than the CPU always single
 */
public record Compute(Device device, int threads, Precision precision) {

    /** In single precision. */
    public Compute(Device device, int threads) {
        this(device, threads, Precision.FLOAT32);
    }

    /** @throws IllegalArgumentException if there is no thread, or the precision is slow here: it might end the process */
    public Compute {
        if (threads < 1) {
            throw new IllegalArgumentException("At least one thread is needed, not " + threads + ".");
        }
        if (!precision.isFast()) {
            throw new IllegalArgumentException("This machine is not made for " + precision + ".");
        }
    }

    /** @param threads 0 for as many as the machine has */
    public static Compute of(Device device, int threads) {
        return new Compute(device, threads == 0 ? Runtime.getRuntime().availableProcessors() : threads);
    }

    public Compute withPrecision(Precision other) {
        return new Compute(device, threads, other);
    }
}
