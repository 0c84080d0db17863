package org.selfscope.standin.dialog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.HorizontalLayout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.widget.message.TextMessage;

/** Writes how the settings of a part are shown: sections, and the controls in them. */
record DialogElements(Part part, Effects effects) {

    List<Object> all() {
        List<FieldPath> shown = part.fields().stream()
            .filter(p -> p.field().annotation(Widget.class) != null || p.field().annotation(TextMessage.class) != null).toList();
        return inside(null, shown);
    }

    /** The controls that stand directly in a layout class, then the layout classes in it; null for the dialog itself. */
    private List<Object> inside(Class<?> layout, List<FieldPath> paths) {
        List<Object> elements = new ArrayList<>();
        Set<Class<?>> inner = new LinkedHashSet<>();
        for (FieldPath path : paths) {
            List<Class<?>> layouts = Layouts.of(path).layouts();
            int depth = layout == null ? 0 : layouts.indexOf(layout) + 1;
            if (depth == layouts.size()) {
                elements.add(control(path));
            } else {
                inner.add(layouts.get(depth));
            }
        }
        for (Class<?> each : Layouts.ordered(inner)) {
            elements.add(layout(each, paths.stream().filter(p -> Layouts.of(p).layouts().contains(each)).toList()));
        }
        return elements;
    }

    private Map<String, Object> layout(Class<?> layout, List<FieldPath> paths) {
        Section section = layout.getAnnotation(Section.class);
        String type = section != null ? "Section" : layout.isAnnotationPresent(HorizontalLayout.class) ? "HorizontalLayout"
            : "VerticalLayout";
        return Json.object("label", section == null ? null : section.title(), "type", type,
            "options", layout.isAnnotationPresent(Advanced.class) ? Map.of("isAdvanced", true) : null,
            "elements", inside(layout, paths), "rule", rule(effects.of(layout)));
    }

    private Map<String, Object> control(FieldPath path) {
        Map<String, Object> control = ControlOptions.of(path, path.scope(part.scope()));
        control.putAll(Json.object("rule", rule(effects.of(path))));
        return control;
    }

    private static Map<String, Object> rule(Optional<Effects.Applied> effect) {
        return effect.map(Effects.Applied::json).orElse(null);
    }
}
