package org.knime.core.node.util;

import java.util.function.Function;
import java.util.function.Supplier;

import org.knime.core.node.InvalidSettingsException;

/** Checks that throw with a text. Texts with arguments are {@link String#format} patterns. */
public final class CheckUtils {

    private CheckUtils() {
    }

    public static void checkSetting(boolean condition, String template, Object... arguments) throws InvalidSettingsException {
        check(condition, InvalidSettingsException::new, template, arguments);
    }

    public static <T> T checkSettingNotNull(T object, String template, Object... arguments) throws InvalidSettingsException {
        checkSetting(object != null, template, arguments);
        return object;
    }

    public static void checkArgument(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    public static void checkArgument(boolean condition, String template, Object... arguments) {
        check(condition, IllegalArgumentException::new, template, arguments);
    }

    public static <T> T checkArgumentNotNull(T object) {
        return checkArgumentNotNull(object, "Argument must not be null");
    }

    public static <T> T checkArgumentNotNull(T object, String template, Object... arguments) {
        check(object != null, IllegalArgumentException::new, template, arguments);
        return object;
    }

    public static void checkState(boolean condition, String message) {
        if (!condition) {
            throw new IllegalStateException(message);
        }
    }

    public static void checkState(boolean condition, String template, Object... arguments) {
        check(condition, IllegalStateException::new, template, arguments);
    }

    public static <T> T checkNotNull(T object) {
        return checkNotNull(object, "Object must not be null");
    }

    public static <T> T checkNotNull(T object, String message) {
        if (object == null) {
            throw new NullPointerException(message);
        }
        return object;
    }

    public static <T> T checkNotNull(T object, String template, Object... arguments) {
        check(object != null, NullPointerException::new, template, arguments);
        return object;
    }

    public static <E extends Throwable> void check(boolean condition, Function<String, E> exception, Supplier<String> message) throws E {
        if (!condition) {
            throw exception.apply(message.get());
        }
    }

    public static <E extends Throwable> void check(boolean condition, Function<String, E> exception, String template, Object... arguments)
        throws E {
        check(condition, exception, () -> arguments.length == 0 ? template : String.format(template, arguments));
    }
}
