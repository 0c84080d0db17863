package org.selfscope.standin.context;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Which node the current thread works for. As in KNIME only the node's own thread knows, in configure and execute; other threads have to
 * be given the place, by {@code ThreadUtils} or by hand.
 */
public final class CurrentNode {

    private static final ThreadLocal<NodePlace> PLACE = new ThreadLocal<>();

    private CurrentNode() {
    }

    /** The place of the node that this thread works for. */
    public static Optional<NodePlace> place() {
        return Optional.ofNullable(PLACE.get());
    }

    /** Runs work for a node, null for none, and then for the node that this thread worked for before. */
    public static <T> T call(NodePlace place, Callable<T> work) throws Exception {
        NodePlace before = PLACE.get();
        PLACE.set(place);
        try {
            return work.call();
        } finally {
            PLACE.set(before);
        }
    }

    /** The same for work that neither throws nor returns. */
    public static void run(NodePlace place, Runnable work) {
        NodePlace before = PLACE.get();
        PLACE.set(place);
        try {
            work.run();
        } finally {
            PLACE.set(before);
        }
    }
}
