package org.selfscope.headless.node;

/** How far a node is. The names are those on disk. */
public enum NodeState {
    /** Something is missing: an input, a setting. */
    IDLE,
    /** Ready to run. */
    CONFIGURED,
    /** The outputs are there. */
    EXECUTED
}
