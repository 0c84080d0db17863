package org.selfscope.image.random;

/**
 * Random numbers by their number: the same key and counter give the same value, on every platform, in any order and from any thread. So a
 * draw for one pixel does not depend on which other pixels were drawn before, and a part of an image gets what the whole would get.
 * <p>
 * The values are those of SplitMix64 (Steele, Lea and Flood, Fast splittable pseudorandom number generators, OOPSLA 2014), which is the
 * counter times a constant, scrambled.
 *
 * @param key says which sequence
 */
public record CounterRandom(long key) {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    /** Keeps the keys of streams apart from the values of this sequence. */
    private static final long STREAM = 0xD1B54A32D192ED03L;

    /** The sequence of a seed, an image and a step. */
    public static CounterRandom of(long seed, long image, long step) {
        return new CounterRandom(seed).stream(image).stream(step);
    }

    /** Another sequence, independent of this one and of those with other ids. */
    public CounterRandom stream(long id) {
        return new CounterRandom(mix(mix(key ^ STREAM) + id * GOLDEN_GAMMA));
    }

    /** 64 random bits. */
    public long bits(long counter) {
        return mix(key + (counter + 1) * GOLDEN_GAMMA);
    }

    /** Uniform in [0, 1), a multiple of 2^-53. */
    public double uniform(long counter) {
        return (bits(counter) >>> 11) * 0x1p-53;
    }

    /** Uniform in 0..bound-1. @param bound at least 1; the deviation from uniform is below bound / 2^32 */
    public int below(int bound, long counter) {
        return (int)((bits(counter) >>> 32) * bound >>> 32);
    }

    /** Normal with mean 0 and standard deviation 1 (Box and Muller); uses the counters 2 * counter and 2 * counter + 1. */
    public double normal(long counter) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform(2 * counter)));
        return radius * StrictMath.cos(2 * StrictMath.PI * uniform(2 * counter + 1));
    }

    /** Stafford's variant 13 of the finalizer of MurmurHash3. */
    private static long mix(long value) {
        long z = value;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
