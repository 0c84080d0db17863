package org.selfscope.standin.port;

/** On which side of a node a group's ports stand. */
public enum Side {
    INPUT, OUTPUT, BOTH;

    boolean hasInputs() {
        return this != OUTPUT;
    }

    boolean hasOutputs() {
        return this != INPUT;
    }
}
