package org.selfscope.image.analyze;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Blocks of similar brightness, without those that show structure.
 * <p>
 * Blocks are sorted by the brightness of their surroundings, whose noise is independent of their own: so the mean and the variance of a
 * group are unbiased, although the noise of mean and variance of one block go together. Structure shows in lower frequencies first; blocks
 * that have more of them than the flattest quarter of their group are left out.
 */
final class Levels {

    /** Blocks in a group, if there are enough for several groups. */
    private static final int GROUP = 48;

    private static final int MOST_GROUPS = 200;

    /** A block with more texture than so many times that of the flattest quarter shows structure. */
    private static final double STRUCTURE = 3;

    private Levels() {
    }

    /** From dark to bright. */
    static List<List<Block>> of(List<Block> blocks) {
        List<Block> sorted = blocks.stream().sorted(Comparator.comparingDouble(Block::surround)).toList();
        int groups = Math.max(1, Math.min(MOST_GROUPS, sorted.size() / GROUP));
        List<List<Block>> levels = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            levels.add(flat(sorted.subList((int)((long)g * sorted.size() / groups), (int)((g + 1L) * sorted.size() / groups))));
        }
        return levels;
    }

    private static List<Block> flat(List<Block> group) {
        double[] texture = group.stream().mapToDouble(Block::texture).sorted().toArray();
        double limit = STRUCTURE * texture[texture.length / 4];
        return group.stream().filter(b -> b.texture() <= limit).toList();
    }
}
