package org.selfscope.image;

import java.util.Objects;

/**
 * The one exception of the libraries. The message says what happened, to which image or setting; the resolution what to do about it.
 * Cancellation is no failure: it is a {@link java.util.concurrent.CancellationException}.
 */
public final class RestorationException extends RuntimeException {

    /** What went wrong, for callers that can treat some kinds. */
    public enum Kind {
        /** An image does not fit: axes, size, pixel type, values. */
        IMAGE,
        /** A file or folder cannot be read or written. */
        FILE,
        /** A setting is out of range or contradicts another. */
        SETTING,
        /** A stored model is damaged, or of another version. */
        MODEL,
        /** The demanded device is not there. */
        DEVICE,
        /** Not enough memory. */
        MEMORY,
        /** The worker process could not start or died. */
        WORKER,
        /** Training diverged. */
        TRAINING
    }

    private static final long serialVersionUID = 1;

    private final Kind kind;

    private final String resolution;

    public RestorationException(Kind kind, String message, String resolution) {
        this(kind, message, resolution, null);
    }

    /**
     * @param message full sentence: what happened, to what
     * @param resolution full sentence: what the user can do
     * @param cause may be null
     */
    public RestorationException(Kind kind, String message, String resolution, Throwable cause) {
        super(Objects.requireNonNull(message), cause);
        this.kind = Objects.requireNonNull(kind);
        this.resolution = Objects.requireNonNull(resolution);
    }

    public Kind kind() {
        return kind;
    }

    public String resolution() {
        return resolution;
    }
}
