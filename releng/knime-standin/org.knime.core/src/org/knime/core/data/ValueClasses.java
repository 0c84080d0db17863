package org.knime.core.data;

import java.lang.reflect.Field;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The value interfaces of cell classes. */
final class ValueClasses {

    private ValueClasses() {
    }

    /** All value interfaces, in the order in which the class and its super classes name them. */
    static List<Class<? extends DataValue>> of(Class<?> cellClass) {
        Set<Class<? extends DataValue>> found = new LinkedHashSet<>();
        for (Class<?> c = cellClass; c != null; c = c.getSuperclass()) {
            collect(c, found);
        }
        return List.copyOf(found);
    }

    private static void collect(Class<?> type, Set<Class<? extends DataValue>> found) {
        for (Class<?> i : type.getInterfaces()) {
            if (DataValue.class.isAssignableFrom(i) && i != DataValue.class) {
                found.add(i.asSubclass(DataValue.class));
            }
            collect(i, found);
        }
    }

    /** What the interface's constant UTILITY holds. */
    static DataValue.UtilityFactory utility(Class<? extends DataValue> valueClass) {
        try {
            Field constant = valueClass.getField("UTILITY");
            return (DataValue.UtilityFactory)constant.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The constant UTILITY of " + valueClass.getName() + " cannot be read.", e);
        }
    }
}
