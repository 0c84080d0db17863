package org.knime.core.node;

import java.util.EventListener;

import org.knime.core.node.message.Message;

/** Wants to know what a node warns of. */
public interface NodeModelWarningListener extends EventListener {

    /** The new warning; null if it was taken back. */
    void warningChanged(Message warning);
}
