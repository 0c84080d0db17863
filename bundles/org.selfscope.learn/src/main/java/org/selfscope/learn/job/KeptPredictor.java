package org.selfscope.learn.job;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.selfscope.learn.graph.Device;
import org.selfscope.learn.predict.Predictor;

/**
 * The predictor that was used last, open for the next image: to open a model and to warm it up takes as long as to restore a small image.
 * May be used by several threads; those that come while it is in use open one of their own.
 */
final class KeptPredictor implements AutoCloseable {

    /**
     * What a predictor was opened with.
     *
     * @param folder of the model, which must not change as long as the predictor is kept
     */
    record Key(Path folder, Device device, int threads, long tilePixels) {
    }

    private record Entry(Key key, Predictor predictor) {
    }

    private final AtomicReference<Entry> kept = new AtomicReference<>();

    private volatile boolean closed;

    /** Does something with an open model, which is kept unless that fails. */
    void use(Key key, Consumer<Predictor> work) {
        Entry entry = take(key);
        boolean complete = false;
        try {
            work.accept(entry.predictor());
            complete = true;
        } finally {
            if (complete) {
                keep(entry);
            } else {
                entry.predictor().close();
            }
        }
    }

    /** Closes the predictor that is kept. */
    void drop() {
        Entry entry = kept.getAndSet(null);
        if (entry != null) {
            entry.predictor().close();
        }
    }

    @Override
    public void close() {
        closed = true;
        drop();
    }

    private Entry take(Key key) {
        Entry entry = kept.getAndSet(null);
        if (entry != null && entry.key().equals(key)) {
            return entry;
        }
        if (entry != null) {
            entry.predictor().close();
        }
        return new Entry(key, Predictor.open(key.folder(), key.device(), key.threads(), key.tilePixels()));
    }

    private void keep(Entry entry) {
        Entry other = kept.getAndSet(entry);
        if (other != null) {
            other.predictor().close();
        }
        if (closed) {
            drop();
        }
    }
}
