package org.selfscope.knime.engine;

import org.knime.node.parameters.widget.choices.Label;
import org.selfscope.learn.job.DeviceChoice;

/** Where a node computes, as people choose it. */
public enum Device {

    @Label(value = "Automatic", description = "A GPU if there is one that can be used, else the CPU.")
    AUTO(DeviceChoice.AUTO),
    @Label(value = "CPU", description = "The processor, even if there is a GPU.")
    CPU(DeviceChoice.CPU),
    @Label(value = "GPU", description = "A GPU; the node fails if none can be used.")
    GPU(DeviceChoice.GPU);

    private final DeviceChoice choice;

    Device(DeviceChoice choice) {
        this.choice = choice;
    }

    public DeviceChoice choice() {
        return choice;
    }
}
