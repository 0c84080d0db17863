package org.selfscope.standin.dialog;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.knime.node.parameters.Widget;
import org.knime.node.parameters.WidgetGroup;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.persistence.Persistor;
import org.selfscope.standin.parameters.Defaults;
import org.selfscope.standin.parameters.ParameterField;
import org.selfscope.standin.parameters.ValueForm;

/**
 * Finds mistakes in a parameters class that the real core reports only when the dialog is opened or settings are saved, or not at all.
 * All mistakes are told at once.
 */
public final class DialogCheck {

    private final List<String> mistakes = new ArrayList<>();
    private final References references;
    private final Set<Class<?>> visited = new HashSet<>();

    private DialogCheck(Class<?> type) {
        references = References.of(type, mistakes);
    }

    /** Throws IllegalArgumentException with every mistake of the class and of its nested groups. */
    public static void check(Class<?> type) {
        DialogCheck check = new DialogCheck(type);
        check.checkGroup(type);
        if (!check.mistakes.isEmpty()) {
            throw new IllegalArgumentException(type.getName() + " cannot be a node's parameters:\n" + String.join("\n", check.mistakes));
        }
    }

    private void checkGroup(Class<?> type) {
        if (!visited.add(type)) {
            return;
        }
        attempt(type.getName(), () -> checkEnums(Defaults.create(type)));
        checkPrivateFields(type);
        checkKeys(type);
        new ProviderCheck(references, mistakes).check(type.getName(), type);
        for (ParameterField field : ParameterField.of(type)) {
            checkField(field);
        }
    }

    private void checkPrivateFields(Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isPrivate(field.getModifiers()) && field.isAnnotationPresent(Widget.class)) {
                mistakes.add(type.getName() + "." + field.getName() + " is private and would silently not be saved.");
            }
        }
    }

    /** A null is saved, but cannot be loaded, and then takes all other settings with it. */
    private void checkEnums(Object group) {
        for (ParameterField field : ParameterField.of(group.getClass())) {
            if (field.field().getType().isEnum() && field.get(group) == null) {
                mistakes.add(field + " is an enum without a default.");
            }
        }
    }

    private void checkKeys(Class<?> type) {
        Set<String> keys = new HashSet<>();
        for (ParameterField field : ParameterField.of(type)) {
            if (!keys.add(field.key())) {
                mistakes.add(field + " is stored under the key " + field.key() + ", which is that of another field.");
            }
        }
    }

    private void checkField(ParameterField field) {
        Class<?> type = field.field().getType();
        if (field.annotation(Persistor.class) == null) {
            attempt(field.toString(), () -> ValueForm.of(field.field().getGenericType()));
        }
        Widget widget = field.annotation(Widget.class);
        if (widget != null && (widget.title().isBlank() || widget.description().isBlank())) {
            mistakes.add(field + " has a widget without title or description.");
        }
        Layout layout = field.annotation(Layout.class);
        if (layout != null) {
            new LayoutCheck(references, mistakes).check(field.toString(), layout.value());
        }
        new ProviderCheck(references, mistakes).check(field.toString(), field.field());
        Class<?> group = type.isArray() ? type.getComponentType() : type;
        if (WidgetGroup.class.isAssignableFrom(group)) {
            checkGroup(group);
        }
    }

    private void attempt(String place, Runnable attempt) {
        try {
            attempt.run();
        } catch (IllegalArgumentException e) {
            mistakes.add(place + ": " + e.getMessage());
        }
    }
}
