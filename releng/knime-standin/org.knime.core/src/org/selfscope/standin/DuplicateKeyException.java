package org.selfscope.standin;

/** Says that a row name or the name of a file store was used twice. */
public final class DuplicateKeyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DuplicateKeyException(String message) {
        super(message);
    }
}
