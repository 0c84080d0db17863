package org.selfscope.image.phantom;

/** The light of a cell over time: any frame by itself, the same each time. */
@FunctionalInterface
interface Trace {

    /** Light in a frame, relative to that of a fully active cell. @param frame number from 0 on */
    double at(long frame);
}
