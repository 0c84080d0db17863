package org.selfscope.standin.dialog;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.updates.util.BooleanReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.StringChoicesProvider;
import org.knime.node.parameters.widget.message.TextMessage;
import org.knime.node.parameters.widget.message.TextMessage.Message;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation;

class DialogCheckTest {

    enum Mode {
        @Label(value = "First", description = "It is first.")
        FIRST, SECOND
    }

    interface ModeReference extends ParameterReference<Mode> {
    }

    interface OrphanReference extends ParameterReference<Mode> {
    }

    static class Switch implements BooleanReference {
    }

    static class IsFirst implements EffectPredicateProvider {

        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(ModeReference.class).isOneOf(Mode.FIRST).and(i.getPredicate(Switch.class)).or(i.never());
        }
    }

    static class Choices implements StringChoicesProvider {

        @Override
        public List<String> choices(NodeParametersInput input) {
            return List.of("a");
        }
    }

    static class Right implements NodeParameters {

        @Section(title = "First")
        interface First {
        }

        @Section(title = "Second")
        @After(First.class)
        @Effect(predicate = Switch.class, type = EffectType.SHOW)
        interface Second {
        }

        @Widget(title = "Mode", description = "Which one.")
        @ValueReference(ModeReference.class)
        @Layout(First.class)
        Mode mode = Mode.FIRST;

        @Widget(title = "Switch", description = "On &amp; off.")
        @ValueReference(Switch.class)
        @Layout(Second.class)
        @Advanced
        boolean on;

        @Widget(title = "Number", description = "How many.")
        @NumberInputWidget(minValidation = MinValidation.IsPositiveIntegerValidation.class)
        @Effect(predicate = IsFirst.class, type = EffectType.ENABLE)
        int number = 1;

        @Widget(title = "Text", description = "Which.")
        @ChoicesProvider(Choices.class)
        String text = "a";

        @TextMessage(Hint.class)
        Void hint;
    }

    static class Hint implements StateProvider<Optional<Message>> {

        private Supplier<Mode> mode;

        @Override
        public void init(StateProviderInitializer initializer) {
            initializer.computeBeforeOpenDialog();
            mode = initializer.computeFromValueSupplier(ModeReference.class);
        }

        @Override
        public Optional<Message> computeState(NodeParametersInput input) {
            return mode.get() == Mode.FIRST ? Optional.empty() : Optional.of(new Message("t", "d", TextMessage.MessageType.INFO));
        }
    }

    @Test
    void rightDialogPasses() {
        assertDoesNotThrow(() -> DialogCheck.check(Right.class));
    }

    @Test
    void widgetsAreListedWithTheConstantsOfEnums() {
        List<WidgetField> widgets = WidgetField.of(Right.class);
        assertTrue(List.of("Mode", "Switch", "Number", "Text").equals(widgets.stream().map(WidgetField::title).toList()));
        assertTrue(widgets.get(0).description().contains("<li><b>First</b>: It is first.</li>"), widgets.get(0).description());
    }

    static class NoPersistor implements NodeParameters {
        List<String> names = List.of();
    }

    static class NoTitle implements NodeParameters {
        @Widget(title = "", description = "What.")
        int number;
    }

    static class PrivateWidget implements NodeParameters {
        @Widget(title = "Number", description = "What.")
        private int number;
    }

    static class NoConstructor implements NodeParameters {
        int number;

        NoConstructor(int number) {
            this.number = number;
        }
    }

    static class UnknownReference implements NodeParameters {
        @Effect(predicate = IsOrphan.class, type = EffectType.SHOW)
        @Widget(title = "Number", description = "What.")
        int number;
    }

    static class IsOrphan implements EffectPredicateProvider {

        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(OrphanReference.class).isOneOf(Mode.FIRST);
        }
    }

    static class WrongReference implements NodeParameters {
        @ValueReference(ModeReference.class)
        int number;
    }

    static class DoubleReference implements NodeParameters {
        @ValueReference(ModeReference.class)
        Mode first = Mode.FIRST;
        @ValueReference(ModeReference.class)
        Mode second = Mode.FIRST;
    }

    static class NoChoices implements NodeParameters {
        @ChoicesProvider(NeedsArgument.class)
        @Widget(title = "Text", description = "What.")
        String text;
    }

    static class NeedsArgument implements StringChoicesProvider {

        private final String choice;

        NeedsArgument(String choice) {
            this.choice = choice;
        }

        @Override
        public List<String> choices(NodeParametersInput input) {
            return List.of(choice);
        }
    }

    static class WrongLayout implements NodeParameters {

        interface Part {
        }

        @Section(title = "Other")
        @After(Right.First.class)
        interface Other {
        }

        @Layout(Other.class)
        int number;

        @Layout(Switch.class)
        int other;
    }

    static class NestedMistake implements NodeParameters {
        NoTitle[] elements = {};
    }

    static class NullEnum implements NodeParameters {
        @Widget(title = "Mode", description = "Which one.")
        Mode mode;
    }

    static class SameKey implements NodeParameters {
        @Persist(configKey = "size")
        int width;
        @Persist(configKey = "size")
        int height;
    }

    @Test
    void mistakesAreNamedWithTheirPlace() {
        assertMistake(NullEnum.class, "mode is an enum without a default");
        assertMistake(SameKey.class, "height is stored under the key size");
        assertMistake(NoPersistor.class, "names: No default persistor available for type 'interface java.util.List'");
        assertMistake(NoTitle.class, "number has a widget without title");
        assertMistake(PrivateWidget.class, "number is private");
        assertMistake(NoConstructor.class, "needs a constructor without arguments");
        assertMistake(UnknownReference.class, "No field has @ValueReference(OrphanReference.class)");
        assertMistake(WrongReference.class, "number is a int, but its reference is one to a Mode");
        assertMistake(DoubleReference.class, "second has the same reference");
        assertMistake(NoChoices.class, "NeedsArgument needs a constructor without arguments");
        assertMistake(WrongLayout.class, "Other cannot stand beside");
        assertMistake(WrongLayout.class, "Switch is not an interface");
        assertMistake(NestedMistake.class, "NoTitle.number has a widget without title");
    }

    private static void assertMistake(Class<?> parameters, String mistake) {
        String message = assertThrows(IllegalArgumentException.class, () -> DialogCheck.check(parameters)).getMessage();
        assertTrue(message.contains(mistake), message);
    }
}
