package org.knime.knip.base.data.img;

import java.io.IOException;

/** Classes of pixels and image factories by name. */
final class Classes {

    private Classes() {
    }

    static Class<?> load(String name) throws IOException {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IOException("The image needs the class " + name + ", which is not there.", e);
        }
    }

    /** By the public constructor without arguments. */
    static Object newInstance(Class<?> type) throws IOException {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IOException("The image needs an instance of " + type.getName() + ", which cannot be made.", e);
        }
    }
}
