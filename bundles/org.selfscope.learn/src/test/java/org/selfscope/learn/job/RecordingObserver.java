package org.selfscope.learn.job;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Remembers events, reacts to those that are no log, and can cancel. */
public final class RecordingObserver implements JobObserver {

    private final List<JobEvent> events = new CopyOnWriteArrayList<>();

    private final Consumer<JobEvent> reaction;

    private volatile boolean cancelled;

    public RecordingObserver() {
        this(event -> {
        });
    }

    public RecordingObserver(Consumer<JobEvent> reaction) {
        this.reaction = reaction;
    }

    @Override
    public void on(JobEvent event) {
        events.add(event);
        if (!(event instanceof JobEvent.Log)) {
            reaction.accept(event);
        }
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    public void cancel() {
        cancelled = true;
    }

    /** All events of a type, in order. */
    public <E extends JobEvent> List<E> events(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** All events but those of the log, in order. */
    public List<JobEvent> events() {
        return events.stream().filter(e -> !(e instanceof JobEvent.Log)).toList();
    }
}
