package org.selfscope.image.scheme;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.selfscope.image.AxisType;
import org.selfscope.image.RestorationException;

/** The rules for the axes of schemes. */
final class SchemeAxes {

    private SchemeAxes() {
    }

    /**
     * The axes in the order of their types.
     *
     * @param minimum smallest number of axes
     * @param allowed what the family can handle
     * @throws RestorationException of kind SETTING
     */
    static List<AxisType> sorted(Family family, List<AxisType> axes, int minimum, Set<AxisType> allowed) {
        for (AxisType axis : axes) {
            if (!allowed.contains(axis)) {
                throw refused(family, "cannot be used along the axis " + axis.label() + ".",
                    "Choose among the axes " + labels(allowed) + ".");
            }
        }
        Set<AxisType> sorted = new TreeSet<>(axes);
        if (sorted.size() < axes.size()) {
            throw refused(family, "names an axis twice: " + labels(axes) + ".", "Choose each axis once.");
        }
        if (sorted.size() < minimum) {
            throw refused(family, "needs at least " + (minimum == 1 ? "one axis" : minimum + " axes") + ", but has "
                + (axes.isEmpty() ? "none" : "only " + labels(axes)) + ".", "Choose among the axes " + labels(allowed) + ".");
        }
        return List.copyOf(sorted);
    }

    /** @throws RestorationException of kind SETTING */
    static void requireAtMost(int maximum, Family family, List<AxisType> axes) {
        if (axes.size() > maximum) {
            throw refused(family, "needs " + maximum + " axes, but has " + axes.size() + ": " + labels(axes) + ".",
                "Choose " + maximum + " of them.");
        }
    }

    static void check(SamplingScheme scheme, String name, Map<AxisType, Long> size) {
        for (AxisType axis : scheme.axes()) {
            long found = size.getOrDefault(axis, 1L);
            long minimum = scheme.minimumSize(axis);
            if (!size.containsKey(axis)) {
                throw new RestorationException(RestorationException.Kind.IMAGE,
                    "The sampling scheme \"" + scheme.family().title() + "\" needs the axis " + axis.label() + ", but the image \"" + name
                        + "\" has the axes " + labels(new TreeSet<>(size.keySet())) + ".",
                    "Choose axes of the image in the sampling scheme, or name the axes of the image correctly.");
            }
            if (found < minimum) {
                throw new RestorationException(RestorationException.Kind.IMAGE,
                    "The image \"" + name + "\" has a size of " + found + " along " + axis.label() + ", but the sampling scheme \""
                        + scheme.family().title() + "\" needs at least " + minimum + ".",
                    "Use a larger image, or remove the axis " + axis.label() + " from the sampling scheme.");
            }
        }
    }

    /** As in "X, Y and Z". */
    static String list(Collection<AxisType> axes) {
        String labels = labels(axes);
        int last = labels.lastIndexOf(", ");
        return last < 0 ? labels : labels.substring(0, last) + " and " + labels.substring(last + 2);
    }

    static String names(Collection<AxisType> axes) {
        return axes.stream().map(AxisType::name).collect(Collectors.joining(","));
    }

    /** The inverse of {@link #names}. */
    static List<AxisType> parse(String key, String names) {
        return Arrays.stream(names.split(",", -1)).map(name -> parseOne(key, name)).toList();
    }

    private static AxisType parseOne(String key, String name) {
        return Arrays.stream(AxisType.values()).filter(a -> a.name().equals(name)).findFirst()
            .orElseThrow(() -> SchemeEntries.damaged("\"" + name + "\" in the entry \"" + key + "\" is no axis"));
    }

    private static String labels(Collection<AxisType> axes) {
        return axes.stream().map(AxisType::label).collect(Collectors.joining(", "));
    }

    private static RestorationException refused(Family family, String what, String resolution) {
        return new RestorationException(RestorationException.Kind.SETTING, "The sampling scheme \"" + family.title() + "\" " + what,
            resolution);
    }
}
