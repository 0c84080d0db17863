package org.selfscope.learn.estimate;

import java.util.Arrays;

import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.network.Architecture;
import org.selfscope.learn.network.Network;
import org.selfscope.learn.network.NetworkLoad;
import org.selfscope.learn.network.Signature;
import org.selfscope.learn.sampler.Pass;
import org.selfscope.learn.sampler.Sample;

/**
 * What a worker will take for a network, before it is started. Memory was right within 10 % of the peak of the process on eight networks of 50
 * thousand to 7 million weights (CPU, 32-bit float); time is right by a factor of two, on processors of the years around 2023 that do nothing
 * else.
 *
 * @param load of the network
 */
public record Estimate(NetworkLoad load) {

    /** The process with Java and TensorFlow before it does anything, in bytes. */
    static final long PROCESS = 400L << 20;

    /** Copies of the weights while training: trained, their two moments, average, gradients, and those on their way to and from Java. */
    private static final int WEIGHT_COPIES = 14;

    /** How many pixels a validation evaluates at once. */
    private static final long VALIDATION_PIXELS = 1 << 16;

    private static final double TILE_RESERVE = 1.25;

    /** Below, most of a tile would be the surroundings that it needs. */
    private static final long LEAST_TILE = 1 << 12;

    /** Forward, and backward to the inputs and to the weights. */
    private static final int EVALUATIONS_WITH_GRADIENT = 3;

    private static final double PRODUCTS_PER_SECOND_AND_THREAD = 20e9;

    private static final double SECONDS_OF_AN_EMPTY_STEP = 0.002;

    /** @param signature channels and axes of the network */
    public static Estimate of(Network network, Signature signature) {
        return new Estimate(NetworkLoad.of(Architecture.of(network, signature)));
    }

    /** Of a plan for images of a single channel. */
    public static Estimate of(TrainingPlan plan) {
        return of(plan.network(), new Signature(plan.framing().dimensions(), plan.framing().inputs(1) + plan.sampler().extraChannels(), 1));
    }

    /**
     * The peak memory of the process while training: the process, the outputs of all layers for a batch, a validation, and the weights.
     *
     * @return bytes
     */
    public long trainingMemory(TrainingPlan plan) {
        double validation = load.widest() * Math.max(VALIDATION_PIXELS, patchPixels(plan));
        double values = load.values() * plan.objective().passes().stream().mapToDouble(pass -> batchPixels(plan, pass)).sum();
        return PROCESS + bytes(values + validation + WEIGHT_COPIES * (double)load.weights());
    }

    /** @return seconds for all steps of the budget, or its time limit if that is less */
    public double trainingSeconds(TrainingPlan plan) {
        int threads = plan.threads() > 0 ? plan.threads() : Runtime.getRuntime().availableProcessors();
        double products = load.products() * plan.objective().passes().stream()
            .mapToDouble(pass -> (pass.gradient() ? EVALUATIONS_WITH_GRADIENT : 1) * batchPixels(plan, pass)).sum();
        double step = SECONDS_OF_AN_EMPTY_STEP + products / (PRODUCTS_PER_SECOND_AND_THREAD * threads);
        double all = step * plan.budget().maxSteps();
        return plan.budget().maxSeconds() > 0 ? Math.min(all, plan.budget().maxSeconds()) : all;
    }

    /**
     * The memory of an evaluation beyond that of the process: input and output of the widest layer with some reserve, and the weights.
     *
     * @param tilePixels of the network's input
     * @return bytes
     */
    public long tileMemory(long tilePixels) {
        return bytes(TILE_RESERVE * load.widest() * tilePixels + WEIGHT_COPIES * (double)load.weights());
    }

    /** How many pixels a tile may have, so that an evaluation stays within a memory; at least {@value #LEAST_TILE}. @param memory in bytes */
    public long tilePixels(long memory) {
        double numbers = (double)memory / Float.BYTES - WEIGHT_COPIES * (double)load.weights();
        return Math.max(LEAST_TILE, (long)(numbers / (TILE_RESERVE * load.widest())));
    }

    /** What the network sees in a pass: whole patches, or what the sampler makes of them. */
    private static double batchPixels(TrainingPlan plan, Pass pass) {
        double pixels = patchPixels(plan) * plan.recipe().batch();
        int[] cell = plan.sampler().cell(plan.framing().dimensions());
        return pass.input().equals(Sample.WHOLE) ? pixels : pixels / Arrays.stream(cell).reduce(1, (a, b) -> a * b);
    }

    private static double patchPixels(TrainingPlan plan) {
        return plan.recipe().patch().stream().mapToDouble(Integer::doubleValue).reduce(1, (a, b) -> a * b);
    }

    private static long bytes(double numbers) {
        return (long)(numbers * Float.BYTES);
    }
}
