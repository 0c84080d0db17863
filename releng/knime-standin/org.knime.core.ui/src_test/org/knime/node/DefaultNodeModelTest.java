package org.knime.node;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.swing.JComponent;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.message.Message;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;

class DefaultNodeModelTest {

    private static final DataTableSpec SPEC = new DataTableSpec();

    @BeforeAll
    static void readPortTypes() throws IOException {
        DefaultNodeFactoryTest.readPortTypes();
    }

    static class Parameters implements NodeParameters {

        @Widget(title = "Number", description = "Any but 99.")
        int number = 3;
        boolean made;

        Parameters() {
        }

        Parameters(NodeParametersInput input) {
            made = true;
            number = input.getInTableSpec(0).isPresent() ? 5 : 99;
        }

        @Override
        public void validate() throws InvalidSettingsException {
            if (number == 99) {
                throw new InvalidSettingsException("number must not be 99");
            }
        }
    }

    private final List<Parameters> seen = new ArrayList<>();

    private Node node(DefaultModel.ExecuteConsumer execute) {
        DefaultNode node = DefaultNode.create().name("Test").icon("x.png").shortDescription("x").fullDescription("x").sinceVersion(1, 0, 0)
            .ports(p -> p.addInputTable("In", "i").addOutputTable("Out", "o"))
            .model(m -> m.parametersClass(Parameters.class).configure(this::configure).execute(execute));
        return DefaultNodeFactoryTest.node(new DefaultNodeFactoryTest.TestFactory(node));
    }

    private void configure(DefaultModel.ConfigureInput in, DefaultModel.ConfigureOutput out) {
        seen.add(in.getParameters());
        if (in.<Parameters>getParameters().number == 5) {
            out.setOutSpec(0, in.getInTableSpec(0));
        }
    }

    private static PortObjectSpec[] configure(Node node, PortObjectSpec spec) throws InvalidSettingsException {
        return node.invokeNodeModelConfigure(new PortObjectSpec[]{spec});
    }

    private static PortObject[] execute(Node node) throws Exception {
        return node.invokeNodeModelExecute(new ExecutionContext(new DefaultNodeProgressMonitor(), node), new PortObject[1]);
    }

    @Test
    void firstConfigureMakesTheDefaultsFromTheSpecsAndOnlyThen() throws InvalidSettingsException {
        Node node = node((in, out) -> { });
        NodeSettings before = new NodeSettings("model");
        node.saveModelSettingsTo(before);
        assertFalse(before.containsKey("number"));
        assertSame(SPEC, configure(node, SPEC)[0]);
        configure(node, SPEC);
        assertSame(seen.get(0), seen.get(1));
        assertEquals(true, seen.get(0).made);
    }

    @Test
    void defaultsAreValidated() {
        Node node = node((in, out) -> { });
        InvalidSettingsException failure = assertThrows(InvalidSettingsException.class, () -> configure(node, null));
        assertEquals("number must not be 99", failure.getMessage());
    }

    @Test
    void loadedSettingsReplaceTheDefaults() throws InvalidSettingsException {
        Node node = node((in, out) -> { });
        NodeSettings settings = new NodeSettings("model");
        settings.addInt("number", 7);
        settings.addBoolean("made", false);
        node.loadModelSettingsFrom(settings);
        assertNull(configure(node, SPEC)[0]);
        assertEquals(7, seen.get(0).number);
        settings.addInt("number", 99);
        assertThrows(InvalidSettingsException.class, () -> node.validateModelSettings(settings));
    }

    @Test
    void outputThatIsNotSetIsNull() throws Exception {
        Node node = node((in, out) -> { });
        configure(node, SPEC);
        assertArrayEquals(new PortObject[1], execute(node));
    }

    @Test
    void internalDataAreHeldUntilReset() throws Exception {
        PortObject data = new PortObject() {

            @Override
            public String getSummary() {
                return "";
            }

            @Override
            public PortObjectSpec getSpec() {
                return SPEC;
            }

            @Override
            public JComponent[] getViews() {
                return new JComponent[0];
            }
        };
        Node node = node((in, out) -> {
            out.setOutData(0, data);
            out.setInternalData(data);
        });
        configure(node, SPEC);
        assertSame(data, execute(node)[0]);
        assertArrayEquals(new PortObject[]{data}, node.getInternalHeldPortObjects());
        node.reset();
        assertNull(node.getInternalHeldPortObjects());
    }

    @Test
    void wrongNumberOfOutputsIsRefused() throws Exception {
        Node node = node((in, out) -> out.setOutData(null, null));
        configure(node, SPEC);
        assertThrows(IllegalArgumentException.class, () -> execute(node));
    }

    @Test
    void exceptionsOfTheFunctionsGoThrough() throws Exception {
        Node node = node((in, out) -> {
            throw KNIMEException.of(Message.fromSummary("The summary."));
        });
        configure(node, SPEC);
        assertEquals("The summary.", assertThrows(KNIMEException.class, () -> execute(node)).getMessage());
    }
}
