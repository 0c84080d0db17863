package org.selfscope.learn.graph;

/**
 * What a graph is computed with.
 *
 * @param threads at least 1
 */
public record Compute(Device device, int threads) {

    public Compute {
        if (threads < 1) {
            throw new IllegalArgumentException("At least one thread is needed, not " + threads + ".");
        }
    }

    /** @param threads 0 for as many as the machine has */
    public static Compute of(Device device, int threads) {
        return new Compute(device, threads == 0 ? Runtime.getRuntime().availableProcessors() : threads);
    }
}
