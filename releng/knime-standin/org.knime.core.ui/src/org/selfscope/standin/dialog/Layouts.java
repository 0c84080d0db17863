package org.selfscope.standin.dialog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Before;
import org.knime.node.parameters.layout.HorizontalLayout;
import org.knime.node.parameters.layout.Inside;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.layout.VerticalLayout;

/** Where the controls of a dialog stand: the layout classes, and their order. */
final class Layouts {

    private Layouts() {
    }

    /** The layout classes around a control, outermost first. */
    record Place(List<Class<?>> layouts) {

        List<String> titles() {
            return layouts.stream().map(l -> l.getAnnotation(Section.class)).filter(Objects::nonNull).map(Section::title).toList();
        }

        boolean isAdvanced() {
            return layouts.stream().anyMatch(l -> l.isAnnotationPresent(Advanced.class));
        }
    }

    /** The place of a field: its own, or that of the innermost group around it that has one. */
    static Place of(FieldPath path) {
        Layout layout = null;
        for (int i = path.fields().size() - 1; i >= 0 && layout == null; i--) {
            layout = path.fields().get(i).annotation(Layout.class);
        }
        List<Class<?>> layouts = new ArrayList<>();
        for (Class<?> each = layout == null ? null : layout.value(); each != null; each = parent(each)) {
            layouts.add(0, each);
        }
        return new Place(List.copyOf(layouts));
    }

    /** The layout class that a layout class is in; null if there is none. */
    static Class<?> parent(Class<?> layout) {
        Inside inside = layout.getAnnotation(Inside.class);
        Class<?> around = inside == null ? layout.getEnclosingClass() : inside.value();
        return around != null && isLayout(around) ? around : null;
    }

    private static boolean isLayout(Class<?> type) {
        return type.isAnnotationPresent(Section.class) || type.isAnnotationPresent(HorizontalLayout.class)
            || type.isAnnotationPresent(VerticalLayout.class);
    }

    /** The classes in an order that their annotations want; else they stay as they are. */
    static List<Class<?>> ordered(Set<Class<?>> layouts) {
        Set<Class<?>> open = new LinkedHashSet<>(layouts);
        List<Class<?>> ordered = new ArrayList<>();
        while (!open.isEmpty()) {
            Class<?> next = open.stream().filter(l -> isNext(l, open)).findFirst()
                .orElseThrow(() -> new IllegalStateException("The layout classes " + open + " stand after each other in a circle."));
            open.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static boolean isNext(Class<?> layout, Set<Class<?>> open) {
        boolean mustWait = after(layout).filter(open::contains).isPresent();
        return !mustWait && open.stream().noneMatch(o -> before(o).filter(layout::equals).isPresent());
    }

    private static Optional<Class<?>> after(Class<?> layout) {
        return Optional.ofNullable(layout.getAnnotation(After.class)).map(After::value);
    }

    private static Optional<Class<?>> before(Class<?> layout) {
        return Optional.ofNullable(layout.getAnnotation(Before.class)).map(Before::value);
    }
}
