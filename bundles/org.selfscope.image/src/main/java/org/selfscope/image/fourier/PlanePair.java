package org.selfscope.image.fourier;

/**
 * Two planes of real values of the same size, which are convolved together as the real and the imaginary parts of a plane of complex numbers: what
 * is convolved with real numbers does not mix these. For one thread at a time.
 */
public final class PlanePair {

    private final Lines rows;

    /** For some rows at a time. */
    private final Lines columns;

    /** Of zeros. @param strip rows that are turned to columns together */
    PlanePair(int width, int height, int strip) {
        this.rows = Lines.of(height, width);
        this.columns = Lines.of(width, strip);
    }

    /** A row of the first plane itself, not a copy. */
    public float[] first(int row) {
        return rows.re()[row];
    }

    /** A row of the second plane itself, not a copy. */
    public float[] second(int row) {
        return rows.im()[row];
    }

    Lines rows() {
        return rows;
    }

    Lines columns() {
        return columns;
    }

    /** @param other the same rows in another order, which becomes theirs */
    void reorder(Lines other) {
        System.arraycopy(other.re(), 0, rows.re(), 0, rows.re().length);
        System.arraycopy(other.im(), 0, rows.im(), 0, rows.im().length);
    }
}
