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

    /** A class of the contributing bundle, by its binary name. */
    Class<?> load(String className) throws ClassNotFoundException;

    /**
     * The class that an attribute names.
     *
     * @throws IllegalStateException if the attribute is missing or there is no such class
     */
    default Class<?> loadClass(String attributeName) {
        String className = attribute(attributeName);
        if (className == null) {
            throw new IllegalStateException("An element " + name() + " of " + bundle() + " has no attribute " + attributeName + ".");
        }
        try {
            return load(className);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(bundle() + " announces a class " + className + " that is not there.", e);
        }
    }

    /** An instance of the class that an attribute names, made by its public constructor without arguments. */
    default Object newInstance(String attributeName) {
        Class<?> type = loadClass(attributeName);
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(bundle() + " announces " + type.getName() + " as " + attributeName
                + ", but it cannot be instantiated.", e);
        }
    }
}
