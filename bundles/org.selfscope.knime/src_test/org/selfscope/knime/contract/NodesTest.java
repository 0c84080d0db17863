package org.selfscope.knime.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObjectSpec;
import org.selfscope.standin.MessageCarrier;
import org.selfscope.standin.dialog.Control;
import org.selfscope.standin.dialog.DialogHolder;
import org.w3c.dom.Element;

/**
 * What every node must do, whichever there are: a node that plugin.xml announces is tested here without being named. Nodes that compute in
 * a worker are executed in the workflow tests.
 */
class NodesTest {

    /** These nodes execute in a worker, which needs the installed product. */
    private static final Set<String> IN_A_WORKER = Set.of("SelfSupervisedLearnerNodeFactory",
        "SelfSupervisedInversionLearnerNodeFactory", "RestorationPredictorNodeFactory");

    @TempDir
    Path folder;

    static List<InstalledNode> nodes() throws IOException {
        return InstalledNode.all();
    }

    static List<InstalledNode> nodesWithoutWorker() throws IOException {
        return nodes().stream().filter(n -> !IN_A_WORKER.contains(n.shortName())).toList();
    }

    @ParameterizedTest(name = "{0}: is created, with a name, a picture and a complete description")
    @MethodSource("nodes")
    void isCreated(InstalledNode installed) throws IOException {
        NodeFactory<NodeModel> factory = installed.newFactory();
        assertNotNull(factory.getIcon(), "KNIME would show no picture and say nothing");
        assertEquals(48, ImageIO.read(factory.getIcon()).getWidth());
        assertTrue(factory.getKeywords().length > 2, "nobody would find the node");
        assertFalse(Set.of(NodeFactory.NodeType.Unknown, NodeFactory.NodeType.Missing).contains(factory.getType()));
        Node node = installed.create();
        for (int i = 1; i < node.getNrInPorts(); i++) {
            assertExplained(factory.getInportName(i - 1), factory.getInportDescription(i - 1));
        }
        for (int i = 1; i < node.getNrOutPorts(); i++) {
            assertExplained(factory.getOutportName(i - 1), factory.getOutportDescription(i - 1));
        }
        Element links = factory.getXMLDescription();
        assertTrue(links.getElementsByTagName("intro").item(0).getTextContent().length() > 100, "no description");
    }

    private static void assertExplained(String name, String description) {
        assertFalse(name.isBlank() || name.equals("No name available"), name);
        assertTrue(description.strip().endsWith("."), () -> name + ": " + description);
    }

    @ParameterizedTest(name = "{0}: configure refuses what cannot work, and says what to do")
    @MethodSource("nodes")
    void refusesWhatCannotWork(InstalledNode installed) throws Exception {
        Node node = installed.createWithAllPorts();
        int refusals = refusesATableWithoutImages(node) + refusesNumbersBeyondTheLimits(installed) + refusesEmptyTexts(installed);
        assertTrue(refusals > 0, "nothing that could be wrong was found: extend this test");
    }

    /** Returns how many inputs could be wrong. */
    private static int refusesATableWithoutImages(Node node) {
        PortObjectSpec[] specs = InstalledNode.specs(node);
        DataTableSpec numbers = new DataTableSpec(new String[]{"Number"}, new DataType[]{DoubleCell.TYPE});
        int tables = 0;
        for (int i = 0; i < specs.length; i++) {
            if (specs[i] instanceof DataTableSpec) {
                specs[i] = numbers;
                tables++;
            }
        }
        if (tables > 0) {
            InvalidSettingsException e = assertThrows(InvalidSettingsException.class, () -> node.invokeNodeModelConfigure(specs));
            assertSentence(e.getMessage());
            List<String> resolutions = e instanceof MessageCarrier carrier ? carrier.carriedMessage().getResolutions()
                : Arrays.asList(e.getMessage().split("(?<=[.]) ")).subList(1, 2);
            assertFalse(resolutions.isEmpty(), "no way out: " + e.getMessage());
            resolutions.forEach(NodesTest::assertSentence);
        }
        return tables;
    }

    /** The limits of the dialog do not hold for flow variables: the node has to know them, too. Returns how many there are. */
    private static int refusesNumbersBeyondTheLimits(InstalledNode installed) throws InvalidSettingsException {
        Node node = installed.create();
        PortObjectSpec[] specs = InstalledNode.specs(node);
        int limits = 0;
        for (NodeSettings choice : Choices.of(node, specs)) {
            for (String key : choice.keySet()) {
                NodeSettings settings = new NodeSettings("model");
                choice.copyTo(settings);
                if (putNegative(settings, key) && isShownAsWrong(node, settings, specs, key)) {
                    limits++;
                    InvalidSettingsException e = assertThrows(InvalidSettingsException.class, () -> node.validateModelSettings(settings),
                        () -> key + " below its limit is accepted from a flow variable");
                    assertSentence(e.getMessage());
                }
            }
        }
        return limits;
    }

    private static boolean putNegative(NodeSettings settings, String key) {
        switch (settings.getEntry(key).getType()) {
            case xint -> settings.addInt(key, -1);
            case xdouble -> settings.addDouble(key, -1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean isShownAsWrong(Node node, NodeSettings settings, PortObjectSpec[] specs, String key)
        throws InvalidSettingsException {
        node.loadModelSettingsFrom(settings);
        return ((DialogHolder)node.getNodeModel()).dialog(specs).orElseThrow().controls().stream()
            .filter(c -> c.key().filter(key::equals).isPresent() && c.isShown()).anyMatch(c -> c.violation().isPresent());
    }

    /** Paths, folders and names, where they are asked for. Returns how often they are. */
    private static int refusesEmptyTexts(InstalledNode installed) throws InvalidSettingsException {
        Node shown = installed.create();
        PortObjectSpec[] specs = InstalledNode.specs(shown);
        int texts = 0;
        for (NodeSettings settings : Choices.of(shown, specs)) {
            shown.loadModelSettingsFrom(settings);
            for (Control control : ((DialogHolder)shown.getNodeModel()).dialog(specs).orElseThrow().controls()) {
                String key = control.key().orElse("");
                if (control.isShown() && Set.of("path", "folder", "file_name", "output_column").contains(key)) {
                    refusesEmptyText(installed.create(), settings, specs, key);
                    texts++;
                }
            }
        }
        return texts;
    }

    private static void refusesEmptyText(Node node, NodeSettings settings, PortObjectSpec[] specs, String key) {
        NodeSettings empty = new NodeSettings("model");
        settings.copyTo(empty);
        empty.addString(key, "");
        InvalidSettingsException e = assertThrows(InvalidSettingsException.class, () -> {
            node.validateModelSettings(empty);
            node.loadModelSettingsFrom(empty);
            node.invokeNodeModelConfigure(specs);
        }, () -> key + " may be empty");
        assertSentence(e.getMessage());
    }

    private static void assertSentence(String text) {
        assertTrue(text.length() > 10 && text.strip().matches("(?s).*[.]"), text);
    }

    @ParameterizedTest(name = "{0}: executes, comes back from the disk as it was, and runs again")
    @MethodSource("nodesWithoutWorker")
    void executesAndComesBack(InstalledNode installed) throws Exception {
        TestRun run = new TestRun(installed, new Workbench(folder), 2);
        Map<String, String> executed = run.execute();
        assertEquals(executed, run.saveAndReload());
        assertEquals(executed.keySet(), run.execute().keySet());
        run.assertNothingIsLeft();
    }

    @ParameterizedTest(name = "{0}: is cancelled within a second and leaves nothing")
    @MethodSource("nodesWithoutWorker")
    void isCancelled(InstalledNode installed) throws Exception {
        TestRun run = new TestRun(installed, new Workbench(folder), 20_000);
        double before = run.cancelBefore();
        assertTrue(before < 1, () -> "cancelled before it began, it still worked for " + before + " s");
        double atWork = run.takesTime() ? run.cancelAtWork() : 0;
        assertTrue(atWork < 1, () -> "it took " + atWork + " s");
        run.assertNothingIsLeft();
    }
}
