package org.selfscope.headless.batch;

/** Cancels whatever runs at present. May be used by any thread. */
final class Cancellation {

    private Runnable action = () -> { };
    private boolean requested;

    /** Says how to cancel what runs from now on; if the user has cancelled already, it is cancelled at once. */
    synchronized void affects(Runnable newAction) {
        action = newAction;
        if (requested) {
            newAction.run();
        }
    }

    /** Cancels. */
    synchronized void request() {
        requested = true;
        action.run();
    }
}
