package net.imagej;

/** Something that knows where it came from. */
public interface Sourced {

    String getSource();

    void setSource(String source);
}
