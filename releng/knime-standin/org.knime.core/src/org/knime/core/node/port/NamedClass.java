package org.knime.core.node.port;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;

/** The class that a serializer names as type argument of its super class. */
record NamedClass<T>(Class<T> type) {

    @SuppressWarnings("unchecked")
    static <T> NamedClass<T> of(Class<?> serializer) {
        if (serializer.getGenericSuperclass() instanceof ParameterizedType p && p.getActualTypeArguments()[0] instanceof Class<?> named) {
            return new NamedClass<>((Class<T>)named);
        }
        throw new IllegalStateException("The super class of " + serializer.getName() + " does not name a class as type argument.");
    }

    T newInstance() throws IOException {
        try {
            Constructor<T> constructor = type.getConstructor();
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IOException("The class " + type.getName() + " has no public constructor without arguments that works.", e);
        }
    }
}
