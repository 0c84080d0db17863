package org.selfscope.standin;

import java.util.List;

/** An XML element of an extension. Classes are loaded by the bundle that contributes it. */
public interface Extension {

    /** The name of the element. */
    String name();

    /** The symbolic name of the contributing bundle. */
    String bundle();

    /** The value of an attribute, null if it is not there. */
    String attribute(String attributeName);

    List<Extension> children(String elementName);

    /**
     * The class that an attribute names, by its binary name.
     *
     * @throws IllegalStateException if the attribute is missing or there is no such class
     */
    Class<?> loadClass(String attributeName);

    /** An instance of the class that an attribute names, made by its public constructor without arguments. */
    default Object newInstance(String attributeName) {
        Class<?> type = loadClass(attributeName);
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The class " + type.getName() + " that bundle " + bundle() + " announces as " + attributeName
                + " cannot be instantiated.", e);
        }
    }
}
