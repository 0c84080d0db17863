package org.selfscope.image;

import java.util.concurrent.CancellationException;

/** Asked by long operations, several times a second and from any of their threads, whether to go on. */
@FunctionalInterface
public interface Cancellation {

    /** Never cancels. */
    Cancellation NONE = () -> {
    };

    /** @throws CancellationException if the operation shall stop and discard what it has */
    void check();
}
