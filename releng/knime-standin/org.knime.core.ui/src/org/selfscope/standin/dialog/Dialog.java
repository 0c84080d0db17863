package org.selfscope.standin.dialog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.updates.ValueProvider;
import org.knime.node.parameters.widget.OptionalWidget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.message.TextMessage;
import org.selfscope.standin.parameters.ParameterField;

/**
 * A node's dialog as it opens: every control with its value, what effects do to it, and what providers have computed. Whatever providers
 * and conditions throw comes out when the dialog is made.
 */
public final class Dialog implements DialogValues {

    private final List<Part> parts;
    private final NodeParametersInput input;
    private final List<References> references;
    private final List<Control> controls = new ArrayList<>();
    private final List<Map<String, Object>> updates = new ArrayList<>();
    private final Providers providers = new Providers(this);

    private Dialog(List<Part> parts, NodeParametersInput input) {
        this.parts = List.copyOf(parts);
        this.input = input;
        this.references = parts.stream().map(p -> References.of(p.settings().getClass(), new ArrayList<>())).toList();
        this.parts.forEach(this::addControls);
    }

    /** A dialog with one or two parts; that of the view is shown first. */
    public static Dialog open(List<Part> parts, NodeParametersInput input) {
        return new Dialog(parts, input);
    }

    private void addControls(Part part) {
        Effects effects = effects(part);
        for (FieldPath path : part.fields()) {
            List<Object> choices = compute(part, path);
            if (path.field().annotation(Widget.class) != null || path.field().annotation(TextMessage.class) != null) {
                Layouts.Place place = Layouts.of(path);
                List<Effects.Applied> all = Stream.concat(place.layouts().stream().map(effects::of), Stream.of(effects.of(path)))
                    .flatMap(Optional::stream).toList();
                controls.add(new Control(path, path.get(part.settings()), place, all, choices));
            }
        }
    }

    private Effects effects(Part part) {
        return new Effects(references.get(parts.indexOf(part)), this);
    }

    /** Runs the providers of a field; returns its choices, null if it has none to offer. */
    @SuppressWarnings("unchecked")
    private List<Object> compute(Part part, FieldPath path) {
        ParameterField field = path.field();
        ValueProvider value = field.annotation(ValueProvider.class);
        TextMessage message = field.annotation(TextMessage.class);
        OptionalWidget optional = field.annotation(OptionalWidget.class);
        ChoicesProvider choices = field.annotation(ChoicesProvider.class);
        compute(part, path, value == null ? null : value.value(), null);
        compute(part, path, message == null ? null : message.value(), "message");
        compute(part, path, optional == null ? null : optional.defaultProvider(), "default");
        return (List<Object>)compute(part, path, choices == null ? null : choices.value(), "possibleValues");
    }

    private Object compute(Part part, FieldPath path, Class<? extends StateProvider<?>> provider, String option) {
        if (provider == null) {
            return null;
        }
        Providers.Computed computed = providers.compute(provider);
        if (computed.isInitial()) {
            updates.add(Json.object("scope", path.scope(part.scope()), "providedOptionName", option, "values",
                List.of(Json.object("indices", List.of(), "value", PageValues.of(computed.state())))));
        }
        return computed.state();
    }

    /** All controls in the order of their fields. */
    public List<Control> controls() {
        return List.copyOf(controls);
    }

    /** What the page gets, in the form that KNIME gives it. */
    public String json() {
        Map<String, Object> data = new LinkedHashMap<>();
        Map<String, Object> schema = new LinkedHashMap<>();
        Map<String, Object> persist = new LinkedHashMap<>();
        for (Part part : parts) {
            data.put(part.name(), PageValues.of(part.settings()));
            schema.put(part.name(), Json.object("type", "object", "properties", DialogSchema.properties(part.defaults())));
            persist.put(part.name(), PersistSchema.of(part.settings().getClass()));
        }
        return Json.text(Json.object("result", Json.object("data", data,
            "schema", Json.object("type", "object", "properties", schema),
            "ui_schema", Json.object("elements", elements()),
            "initialUpdates", updates,
            "flowVariableSettings", Map.of(),
            "persist", Json.object("type", "object", "properties", persist))));
    }

    private List<Object> elements() {
        List<Object> elements = new ArrayList<>();
        for (int i = parts.size() - 1; i >= 0; i--) {
            elements.addAll(new DialogElements(parts.get(i), effects(parts.get(i))).all());
        }
        return elements;
    }

    @Override
    public Object value(Class<?> reference) {
        int part = partOf(reference);
        return references.get(part).get(reference).get(parts.get(part).settings());
    }

    @Override
    public String scope(Class<?> reference) {
        int part = partOf(reference);
        return references.get(part).get(reference).scope(parts.get(part).scope());
    }

    private int partOf(Class<?> reference) {
        for (int i = 0; i < parts.size(); i++) {
            if (references.get(i).get(reference) != null) {
                return i;
            }
        }
        throw new IllegalArgumentException("No field has @ValueReference(" + reference.getSimpleName() + ".class).");
    }

    @Override
    public NodeParametersInput input() {
        return input;
    }
}
