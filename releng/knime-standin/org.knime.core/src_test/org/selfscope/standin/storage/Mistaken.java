package org.selfscope.standin.storage;

/** Announced with the serializer of its super class. */
public final class Mistaken extends Word {

    public Mistaken() {
        super("wrong", "none");
    }
}
