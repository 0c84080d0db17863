package org.selfscope.learn.graph;

/** Where a graph is computed. */
public enum Device {

    CPU, GPU
}
