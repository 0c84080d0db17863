package net.imagej.axis;

/** One axis of a space. */
public interface Axis {
}
