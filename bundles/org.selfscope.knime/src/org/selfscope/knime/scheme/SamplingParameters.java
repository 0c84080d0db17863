package org.selfscope.knime.scheme;

import org.knime.node.parameters.NodeParameters;
import org.selfscope.image.scheme.SamplingScheme;

/** The settings of a node that draws samples. */
public interface SamplingParameters extends NodeParameters {

    /** The column of the images. */
    String imageColumn();

    /** @throws org.selfscope.image.RestorationException of kind SETTING if a setting is out of range or contradicts another */
    SamplingScheme scheme();
}
