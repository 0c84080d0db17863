package org.knime.core.util;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;

import org.selfscope.standin.context.CurrentNode;
import org.selfscope.standin.context.NodePlace;

/** Takes the knowledge which node a thread works for along to other threads. Wrap on the node's thread. */
public final class ThreadUtils {

    private ThreadUtils() {
    }

    /** Work that knows the node of the thread that called this method. */
    public static Runnable runnableWithContext(Runnable work) {
        NodePlace place = CurrentNode.place().orElse(null);
        return () -> CurrentNode.run(place, work);
    }

    /** Work that knows the node of the thread that called this method. */
    public static <T> Callable<T> callableWithContext(Callable<T> work) {
        NodePlace place = CurrentNode.place().orElse(null);
        return () -> CurrentNode.call(place, work);
    }

    /** A thread, not started, that knows the node of the thread that called this method. */
    public static Thread threadWithContext(Runnable work) {
        return new Thread(runnableWithContext(work));
    }

    /** A thread, not started, that knows the node of the thread that called this method. */
    public static Thread threadWithContext(Runnable work, String name) {
        return new Thread(runnableWithContext(work), name);
    }

    /** An executor whose work knows the node of the thread that hands it in. */
    public static Executor executorWithContext(Executor executor) {
        return work -> executor.execute(runnableWithContext(work));
    }
}
