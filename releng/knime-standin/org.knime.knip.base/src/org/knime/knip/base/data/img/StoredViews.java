package org.knime.knip.base.data.img;

import java.lang.reflect.Modifier;
import java.util.Arrays;

import net.imglib2.img.Img;
import net.imglib2.type.numeric.integer.UnsignedLongType;

/** Which views are lost when they are stored: those that cannot be made anew, and those of uint64. */
final class StoredViews {

    private StoredViews() {
    }

    static boolean areLost(ContainerForm form, Class<?> factory, Img<?> container) {
        return form == ContainerForm.VIEW && (!isMadeWithoutArguments(factory) || container.firstElement() instanceof UnsignedLongType);
    }

    private static boolean isMadeWithoutArguments(Class<?> factory) {
        return Modifier.isPublic(factory.getModifiers())
            && Arrays.stream(factory.getConstructors()).anyMatch(constructor -> constructor.getParameterCount() == 0);
    }
}
