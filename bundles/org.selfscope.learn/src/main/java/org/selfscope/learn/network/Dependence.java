package org.selfscope.learn.network;

import org.selfscope.image.tile.Support;

/**
 * Which input pixels a value of a map depends on, along one axis: value j depends on scale * j - before .. scale * j + after.
 *
 * @param scale distance of neighbouring values, in input pixels
 * @param coarsest largest scale on the way here
 */
record Dependence(int scale, int before, int after, int coarsest) {

    static final Dependence PIXEL = new Dependence(1, 0, 0, 1);

    Dependence grow(int radius) {
        return new Dependence(scale, before + radius * scale, after + radius * scale, coarsest);
    }

    /** Value j of the coarse map comes from the values 2j and 2j + 1 of the fine one. */
    Dependence pool() {
        return new Dependence(2 * scale, before, after + scale, Math.max(coarsest, 2 * scale));
    }

    /** Values 2j and 2j + 1 of the fine map come from value j of the coarse one; the odd ones look back by one fine pixel. */
    Dependence upsample() {
        int fine = scale / 2;
        return new Dependence(fine, before + fine, after, coarsest);
    }

    Dependence union(Dependence other) {
        if (scale != other.scale) {
            throw new IllegalArgumentException("Maps of scale " + scale + " and " + other.scale + " cannot be joined.");
        }
        return new Dependence(scale, Math.max(before, other.before), Math.max(after, other.after), Math.max(coarsest, other.coarsest));
    }

    Support support() {
        return Support.isotropic(2, Math.max(before, after), coarsest, coarsest);
    }
}
