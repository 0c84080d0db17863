package org.selfscope.learn.job;

/** Which device a job may use. */
public enum DeviceChoice {

    /** A GPU if there is one, else the CPU. */
    AUTO,

    /** The CPU, even if there is a GPU. */
    CPU,

    /** A GPU; the job fails if there is none. */
    GPU
}
