package org.selfscope.image.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How much of their noise neighbours along an axis share. It is measured behind a filter across the axis that structures hardly pass if they
 * are as blurred as the microscope's point spread function. What structure remains makes neighbours look more alike in some parts of the image
 * than in others, shared noise does so everywhere; and it vanishes behind a sharper filter. Hence two numbers for each distance.
 *
 * @param noise correlation 1, 2 and 3 pixels apart that the flattest quarter of all levels of brightness has: of noise
 * @param atMost correlation in the whole image: of noise and of what may be structure, an upper bound
 * @param error standard error that both have by chance, if noise is independent
 */
public record NeighbourCorrelation(List<Double> noise, List<Double> atMost, double error) {

    /** Noise that is shared less than this does no harm. */
    public static final double HARMLESS = 0.1;

    /** Standard errors from which on a correlation is not measured by chance. */
    private static final double VISIBLE = 3;

    /** Behind the sharper filter, shared noise looks less shared than it is. */
    private static final double HARMLESS_IF_SHARP = 0.07;

    /** Of a normal distribution. */
    private static final double QUARTILE = 0.674;

    /** Sum of squared correlations of white noise behind second differences. */
    private static final double REDUNDANCY = 35.0 / 18;

    /** Where noise is below a step of the grey values, rounding makes that of neighbours independent. */
    private static final double FINE_STEPS = 12;

    /** What three second differences leave of white noise, in what one leaves: 924 / 216. */
    private static final double SHARP_POWER = 924.0 / 216;

    /** If the plain filter leaves more than this part of what white noise would explain, there is structure. */
    private static final double STRUCTURE = 1.25;

    /** If a smaller part of the levels has no structure, all are used. */
    private static final double FEWEST = 0.05;

    public NeighbourCorrelation {
        noise = List.copyOf(noise);
        atMost = List.copyOf(atMost);
    }

    static NeighbourCorrelation along(List<List<Block>> levels, double roundingVariance, Function<Block, Block.Products> products) {
        List<List<Block>> flat = withoutStructure(levels, products);
        NeighbourCorrelation plain = of(flat, roundingVariance, b -> products.apply(b).plain());
        NeighbourCorrelation sharp = of(flat, roundingVariance, b -> products.apply(b).sharp());
        if (sharp.atMost.get(0) >= HARMLESS_IF_SHARP) {
            return plain;
        }
        List<Double> noise = new ArrayList<>();
        List<Double> atMost = new ArrayList<>();
        for (int i = 0; i < plain.noise.size(); i++) {
            noise.add(Math.min(plain.noise.get(i), Math.max(0, sharp.noise.get(i))));
            atMost.add(Math.min(plain.atMost.get(i), Math.max(plain.noise.get(i), sharp.atMost.get(i))));
        }
        return new NeighbourCorrelation(noise, atMost, plain.error);
    }

    /** The levels of which the sharper filter leaves as much as of white noise, or all, if these are few. */
    private static List<List<Block>> withoutStructure(List<List<Block>> levels, Function<Block, Block.Products> products) {
        List<List<Block>> flat = levels.stream().filter(level -> {
            double plain = level.stream().mapToDouble(b -> products.apply(b).plain()[0]).sum();
            double sharp = level.stream().mapToDouble(b -> products.apply(b).sharp()[0]).sum();
            return plain <= STRUCTURE * sharp / SHARP_POWER;
        }).toList();
        return flat.size() < FEWEST * levels.size() ? levels : flat;
    }

    /** @param products mean products of a block at distances 0, 1, 2... */
    static NeighbourCorrelation of(List<List<Block>> levels, double roundingVariance, Function<Block, double[]> products) {
        List<double[]> sums = levels.stream().map(l -> sums(l, products)).toList();
        List<List<Block>> exact = new ArrayList<>();
        List<double[]> exactSums = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            if (sums.get(i)[0] > FINE_STEPS * roundingVariance * levels.get(i).size()) {
                exact.add(levels.get(i));
                exactSums.add(sums.get(i));
            }
        }
        double power = sums.stream().mapToDouble(s -> s[0]).sum();
        List<Double> noise = new ArrayList<>();
        List<Double> atMost = new ArrayList<>();
        for (int lag = 1; lag < sums.get(0).length; lag++) {
            int distance = lag;
            double all = power > 0 ? sums.stream().mapToDouble(s -> s[distance]).sum() / power : 0;
            double[] each = exactSums.stream().mapToDouble(s -> s[distance] / s[0]).sorted().toArray();
            atMost.add(all);
            noise.add(each.length == 0 ? all : Math.min(all, each[each.length / 4] + quartileOfNoise(exact)));
        }
        double pixels = (double)BlockScan.SIZE * BlockScan.SIZE * levels.stream().mapToInt(List::size).sum();
        return new NeighbourCorrelation(noise, atMost, Math.sqrt(REDUNDANCY / pixels));
    }

    private static double[] sums(List<Block> level, Function<Block, double[]> products) {
        double[] sums = new double[products.apply(level.get(0)).length];
        for (Block block : level) {
            double[] some = products.apply(block);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += some[i];
            }
        }
        return sums;
    }

    /** How far below its middle the lower quartile of several levels lies by chance. */
    private static double quartileOfNoise(List<List<Block>> levels) {
        double pixels = (double)BlockScan.SIZE * BlockScan.SIZE * levels.stream().mapToInt(List::size).average().getAsDouble();
        return levels.size() < 4 ? 0 : QUARTILE * Math.sqrt(REDUNDANCY / pixels);
    }

    /** Whether neighbours certainly share noise. */
    public boolean isShared() {
        return noise.get(0) >= HARMLESS;
    }

    /** Whether neighbours share noise, or look as if they did because of fine structure. */
    public boolean mayBeShared() {
        return atMost.get(0) >= HARMLESS;
    }

    /** The largest distance up to which neighbours share noise, in pixels; 1 if they may; 0 if they do not. */
    public int reach() {
        int reach = 0;
        while (reach < noise.size() && noise.get(reach) >= HARMLESS) {
            reach++;
        }
        return Math.max(reach, mayBeShared() ? 1 : 0);
    }

    /** The correlation 1, 2 and 3 pixels apart that is certain; 0 where it is too little to be told from none. */
    public double[] certain() {
        double[] certain = new double[BlockScan.LAGS];
        for (int i = 0; i < Math.min(certain.length, noise.size()) && (isShared() || noise.get(i) >= VISIBLE * error); i++) {
            certain[i] = noise.get(i);
        }
        return certain;
    }
}
