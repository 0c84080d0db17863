package org.selfscope.standin;

import org.knime.core.node.message.Message;

/** An exception that brings more than one sentence; how the engine finds issue and resolutions. */
public interface MessageCarrier {

    /** Summary, issue and resolutions. */
    Message carriedMessage();
}
