package org.knime.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.array.ArrayWidget;
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
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.TypedStringChoice;
import org.knime.node.parameters.widget.choices.util.CompatibleColumnsProvider.DoubleColumnsProvider;
import org.knime.node.parameters.widget.message.TextMessage;
import org.knime.node.parameters.widget.message.TextMessage.Message;
import org.knime.node.parameters.widget.message.TextMessage.MessageType;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.selfscope.standin.dialog.Control;
import org.selfscope.standin.dialog.Dialog;
import org.selfscope.standin.dialog.DialogHolder;

/** The dialog of the node from which dialog.json was taken in a real core, and what such a dialog does when values change. */
class DefaultDialogTest {

    private static final DataTableSpec SPEC = new DataTableSpec(new String[]{"x", "x (scaled)", "name"},
        new DataType[]{DoubleCell.TYPE, DoubleCell.TYPE, StringCell.TYPE});

    enum Mode {
        @Label(value = "Multiply", description = "x * factor")
        MULTIPLY,
        @Label(value = "Add", description = "x + factor")
        ADD,
        @Label(value = "Nothing", description = "x")
        NONE
    }

    interface ModeReference extends ParameterReference<Mode> {
    }

    static class IsNone implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(ModeReference.class).isOneOf(Mode.NONE);
        }
    }

    static class Nested implements NodeParameters {
        @Widget(title = "Offset", description = "Added last.")
        double offset = 0.5;
        @Widget(title = "Optional limit", description = "Upper limit.")
        Optional<Double> limit = Optional.of(100.0);
        @Widget(title = "Inner mode", description = "Unused.")
        Mode inner = Mode.ADD;
    }

    static class Element implements NodeParameters {
        @Widget(title = "Name", description = "Name.")
        String name = "a";
        @Widget(title = "Weight", description = "Weight.")
        int weight = 1;

        Element() {
        }

        Element(String name, int weight) {
            this.name = name;
            this.weight = weight;
        }
    }

    static class Model implements NodeParameters {

        @Section(title = "Output")
        @After(Basics.class)
        interface Output {
        }

        @Section(title = "Basics")
        interface Basics {
        }

        @Layout(Basics.class)
        @Widget(title = "Factor", description = "The factor.")
        int factor = 3;

        @Layout(Basics.class)
        @ValueReference(ModeReference.class)
        @Widget(title = "Mode", description = "How to apply it.")
        Mode mode = Mode.MULTIPLY;

        @Layout(Basics.class)
        @ChoicesProvider(DoubleColumnsProvider.class)
        @Widget(title = "Column", description = "The column.")
        String column = "x";

        @Layout(Basics.class)
        @Effect(predicate = IsNone.class, type = EffectType.HIDE)
        Nested nested = new Nested();

        @Layout(Output.class)
        @ArrayWidget(elementTitle = "Weight", addButtonText = "Add weight")
        @Widget(title = "Weights", description = "A list.")
        Element[] elements = {new Element("a", 1), new Element("b", 2)};

        @Layout(Output.class)
        @Persist(configKey = "append_column")
        @Widget(title = "Append", description = "Append instead of replace.")
        boolean append = true;

        @Layout(Output.class)
        @Advanced
        @Widget(title = "Suffix", description = "Of the new column.")
        String suffix = " (scaled)";

        @Layout(Output.class)
        @Widget(title = "Names", description = "Strings.")
        String[] names = {"p", "q"};
    }

    static class View implements NodeParameters {
        @Widget(title = "Title", description = "Title of the view.")
        String title = "My view";
    }

    @BeforeAll
    static void readPortTypes() throws IOException {
        DefaultNodeFactoryTest.readPortTypes();
    }

    private Node node;

    private final NodeSettings settings = new NodeSettings("model");

    @BeforeEach
    void makeNode() throws InvalidSettingsException {
        node = node(Model.class);
        node.invokeNodeModelConfigure(new PortObjectSpec[]{SPEC});
        node.saveModelSettingsTo(settings);
    }

    private static Node node(Class<? extends NodeParameters> parameters) {
        return DefaultNodeFactoryTest.node(new DefaultNodeFactoryTest.TestFactory(DefaultNode.create().name("Test").icon("x.png")
            .shortDescription("x").fullDescription("x").sinceVersion(1, 0, 0).ports(p -> p.addInputTable("In", "i"))
            .model(m -> m.parametersClass(parameters).configure((in, out) -> { }).execute((in, out) -> { }))
            .addView(v -> v.parametersClass(View.class).description("x").page(p -> p.fromString(() -> "").relativePath("a.html")))));
    }

    private Dialog dialog() throws InvalidSettingsException {
        node.loadModelSettingsFrom(settings);
        return dialog(node, SPEC);
    }

    private static Dialog dialog(Node node, DataTableSpec spec) {
        return ((DialogHolder)node.getNodeModel()).dialog(new PortObjectSpec[]{spec}).orElseThrow();
    }

    private Control control(String name) throws InvalidSettingsException {
        return dialog().controls().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void theDialogIsTheOneThatTheRealCoreMakes() throws Exception {
        settings.addInt("factor", 7);
        settings.addString("mode", "ADD");
        settings.addString("column", "x (scaled)");
        assertEquals(Files.readString(Path.of("src_test/org/knime/node/dialog.json")).strip(), dialog().json());
    }

    @Test
    void effectsFollowTheValues() throws Exception {
        assertTrue(control("nested.limit").isShown());
        settings.addString("mode", "NONE");
        assertFalse(control("nested.limit").isShown());
        assertTrue(control("suffix").isShown() && control("suffix").isAdvanced());
        assertEquals(List.of("Output"), control("suffix").sections());
        assertEquals(Optional.of("append_column"), control("append").key());
    }

    @Test
    void anUnknownInputOffersNothing() {
        Dialog dialog = dialog(node, null);
        assertEquals(Optional.of(List.of()), dialog.controls().stream().filter(c -> c.name().equals("column")).findFirst().orElseThrow()
            .choices());
        assertTrue(dialog.json().contains("\"providedOptionName\":\"possibleValues\",\"values\":[{\"indices\":[],\"value\":[]}]"));
    }

    @Test
    void choicesAreOfTheTypeThatFits() throws Exception {
        assertEquals(List.of("x", "x (scaled)"), control("column").choices().orElseThrow().stream()
            .map(c -> ((TypedStringChoice)c).id()).toList());
    }

    static class Reactive implements NodeParameters {

        interface CountReference extends ParameterReference<Integer> {
        }

        static class Often implements StateProvider<Optional<Message>> {

            private Supplier<Integer> count;

            @Override
            public void init(StateProviderInitializer initializer) {
                initializer.computeBeforeOpenDialog();
                count = initializer.computeFromValueSupplier(CountReference.class);
            }

            @Override
            public Optional<Message> computeState(NodeParametersInput input) {
                return count.get() < 1 ? Optional.of(new Message("Count", "It is " + count.get() + ".", MessageType.INFO))
                    : Optional.empty();
            }
        }

        static class HasInput implements EffectPredicateProvider {
            @Override
            public EffectPredicate init(PredicateInitializer i) {
                return i.getConstant(input -> input.getInTableSpec(0).isPresent());
            }
        }

        @ValueReference(CountReference.class)
        @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
        @Effect(predicate = HasInput.class, type = EffectType.ENABLE)
        @Widget(title = "Count", description = "How many.")
        int count;

        @TextMessage(Often.class)
        Void hint;
    }

    @Test
    void messagesLimitsAndPortsAreEvaluated() {
        Node reactive = node(Reactive.class);
        Dialog dialog = dialog(reactive, SPEC);
        Control count = dialog.controls().get(0);
        assertEquals(Optional.of("The value must be at least 1."), count.violation());
        assertTrue(count.isEnabled());
        assertFalse(dialog(reactive, null).controls().get(0).isEnabled());
        assertEquals(Optional.empty(), dialog.controls().get(1).key());
        assertTrue(dialog.json().contains("{\"title\":\"Count\",\"description\":\"It is 0.\",\"type\":\"INFO\"}"), dialog.json());
        assertTrue(dialog.json().contains("\"isExclusive\":false,\"min\":1.0"), dialog.json());
    }

    static class Failing implements NodeParameters {

        static class Provider extends DoubleColumnsProvider {
            @Override
            public List<org.knime.core.data.DataColumnSpec> columnChoices(NodeParametersInput input) {
                return List.of(input.getInTableSpecs()[0].getColumnSpec(0));
            }
        }

        @ChoicesProvider(Provider.class)
        @Widget(title = "Column", description = "The column.")
        String column = "";
    }

    @Test
    void aProviderThatCannotDoWithoutInputFailsTheDialog() {
        Node failing = node(Failing.class);
        assertThrows(NullPointerException.class, () -> dialog(failing, null));
    }
}
