package org.selfscope.standin.dialog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Before;
import org.knime.node.parameters.layout.Inside;

/** Checks layout classes: interfaces whose neighbours are in the same place and do not follow each other in a circle. */
record LayoutCheck(References references, List<String> mistakes) {

    void check(String place, Class<?> layout) {
        if (!layout.isInterface()) {
            mistakes.add(place + ": the layout class " + layout.getName() + " is not an interface.");
        }
        new ProviderCheck(references, mistakes).check(layout.getName(), layout);
        checkNeighbour(place, layout, predecessor(layout));
        Before before = layout.getAnnotation(Before.class);
        checkNeighbour(place, layout, before == null ? null : before.value());
        checkCircle(place, layout);
    }

    private void checkNeighbour(String place, Class<?> layout, Class<?> neighbour) {
        if (neighbour != null && parent(neighbour) != parent(layout)) {
            mistakes.add("%s: the layout class %s cannot stand beside %s, which is in another part of the dialog.".formatted(place,
                layout.getName(), neighbour.getName()));
        }
    }

    private void checkCircle(String place, Class<?> layout) {
        Set<Class<?>> seen = new HashSet<>();
        for (Class<?> part = layout; part != null; part = predecessor(part)) {
            if (!seen.add(part)) {
                mistakes.add(place + ": the layout class " + layout.getName() + " stands after itself.");
                return;
            }
        }
    }

    private static Class<?> predecessor(Class<?> layout) {
        After after = layout.getAnnotation(After.class);
        return after == null ? null : after.value();
    }

    private static Class<?> parent(Class<?> layout) {
        Inside inside = layout.getAnnotation(Inside.class);
        return inside == null ? layout.getEnclosingClass() : inside.value();
    }
}
