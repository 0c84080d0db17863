package org.selfscope.standin.dialog;

import java.util.List;
import java.util.Optional;

import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.Widget;
import org.selfscope.standin.parameters.ParameterField;

/** A setting, or a message, as the dialog shows it. */
public final class Control {

    private final FieldPath path;
    private final Object value;
    private final Layouts.Place place;
    private final List<Effects.Applied> effects;
    private final List<?> choices;
    private final Optional<String> violation;

    Control(FieldPath path, Object value, Layouts.Place place, List<Effects.Applied> effects, List<?> choices) {
        this.path = path;
        this.value = value;
        this.place = place;
        this.effects = effects;
        this.choices = choices;
        this.violation = value instanceof Number number ? Limits.of(path.field()).violation(number.doubleValue()) : Optional.empty();
    }

    private ParameterField field() {
        return path.field();
    }

    /** The key on disk; nothing for a message. */
    public Optional<String> key() {
        return field().field().getType() == Void.class ? Optional.empty() : Optional.of(field().key());
    }

    /** The name of the field, behind the names of the groups around it. */
    public String name() {
        return path.toString();
    }

    public String title() {
        Widget widget = field().annotation(Widget.class);
        return widget == null ? "" : widget.title();
    }

    /** An XML fragment. */
    public String description() {
        Widget widget = field().annotation(Widget.class);
        return widget == null ? "" : widget.description();
    }

    public Class<?> type() {
        return field().field().getType();
    }

    public Object value() {
        return value;
    }

    /** The titles of the sections around the control, outermost first. */
    public List<String> sections() {
        return place.titles();
    }

    /** Whether the control is there only on request. */
    public boolean isAdvanced() {
        Widget widget = field().annotation(Widget.class);
        return field().annotation(Advanced.class) != null || widget != null && widget.advanced() || place.isAdvanced();
    }

    /** Whether effects leave the control in sight for the present values. */
    public boolean isShown() {
        return effects.stream().allMatch(Effects.Applied::isShown);
    }

    /** Whether effects leave the control usable for the present values. */
    public boolean isEnabled() {
        return effects.stream().allMatch(Effects.Applied::isEnabled);
    }

    /** What a provider offers, as objects of the kinds in {@code org.knime.node.parameters.widget.choices}; nothing without a provider. */
    public Optional<List<?>> choices() {
        return Optional.ofNullable(choices);
    }

    /** What the dialog says about the value as soon as it opens; nothing if the value is between the limits of its widget. */
    public Optional<String> violation() {
        return violation;
    }

    @Override
    public String toString() {
        return name() + " (" + title() + ")";
    }
}
