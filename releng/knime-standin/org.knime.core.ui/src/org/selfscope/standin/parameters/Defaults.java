package org.selfscope.standin.parameters;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;

import org.knime.node.parameters.NodeParametersInput;

/** Makes objects of classes that the core makes by reflection; constructors need not be public. */
public final class Defaults {

    private Defaults() {
    }

    /** By the constructor that takes the input if there is one, else by the one without arguments. */
    public static <P> P create(Class<P> type, NodeParametersInput input) {
        try {
            return newInstance(type.getDeclaredConstructor(NodeParametersInput.class), input);
        } catch (NoSuchMethodException e) {
            return create(type);
        }
    }

    public static <P> P create(Class<P> type) {
        try {
            return newInstance(type.getDeclaredConstructor());
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type.getName() + " needs a constructor without arguments.", e);
        }
    }

    private static <P> P newInstance(Constructor<P> constructor, Object... arguments) {
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("The constructor " + constructor + " failed: " + e.getCause().getMessage(), e.getCause());
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalArgumentException("The constructor " + constructor + " cannot be called.", e);
        }
    }
}
