package org.knime.core.node.util;

import java.util.Optional;
import java.util.stream.Stream;

/** Casts that give nothing instead of failing. */
public final class ClassUtils {

    private ClassUtils() {
    }

    public static <T> Optional<T> castOptional(Class<T> type, Object object) {
        return type.isInstance(object) ? Optional.of(type.cast(object)) : Optional.empty();
    }

    public static <T> Stream<T> castStream(Class<T> type, Object object) {
        return castOptional(type, object).stream();
    }
}
