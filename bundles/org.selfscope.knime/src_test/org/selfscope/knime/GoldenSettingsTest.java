package org.selfscope.knime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.AbstractConfigEntry;
import org.knime.core.node.config.base.ConfigBase;
import org.knime.core.node.config.base.ConfigEntries;
import org.knime.core.node.port.PortObjectSpec;

/**
 * The settings of every node as each release saved them, none of them the default: workflows of people hold such settings. A file that is
 * there never changes; a release adds a folder.
 */
class GoldenSettingsTest {

    private static final Path GOLDEN = Path.of("src_test", "golden");

    private static final String PRESENT = "1.0";

    /** Ends the key of the flag beside a setting that may be absent. */
    private static final String PRESENCE = "_is_present";

    /** Types that a flow variable can replace as a whole. */
    private static final Set<ConfigEntries> REPLACEABLE = Set.of(ConfigEntries.xstring, ConfigEntries.xint, ConfigEntries.xlong,
        ConfigEntries.xdouble, ConfigEntries.xboolean);

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    private static Set<String> factories() throws IOException {
        return Pattern.compile("factory-class=\"([^\"]+)\"").matcher(Files.readString(Path.of("plugin.xml"))).results()
            .map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".xml", "");
    }

    /** NB: the package of a factory is as stable as its name, so the short name finds it. */
    @SuppressWarnings("unchecked")
    private static Node node(Path file) throws Exception {
        String factory = factories().stream().filter(f -> f.endsWith("." + name(file))).findFirst().orElseThrow();
        return new Node((NodeFactory<NodeModel>)Class.forName(factory).getConstructor().newInstance());
    }

    private static NodeSettings golden(Path file) throws IOException {
        NodeSettings settings = new NodeSettings("model");
        try (InputStream in = Files.newInputStream(file)) {
            NodeSettings.loadFromXML(in).copyTo(settings);
        }
        return settings;
    }

    /** What the node makes of settings. */
    private static NodeSettings through(Node node, NodeSettings settings) throws Exception {
        node.loadModelSettingsFrom(settings);
        return saved(node);
    }

    private static NodeSettings saved(Node node) {
        NodeSettings saved = new NodeSettings("model");
        node.saveModelSettingsTo(saved);
        return saved;
    }

    /** KNIME makes the defaults when a node is configured for the first time, even if it then refuses them. */
    private static NodeSettings defaults(Node node) {
        PortObjectSpec[] inputs = new PortObjectSpec[node.getNrInPorts() - 1];
        Arrays.setAll(inputs, i -> node.getInputType(i + 1).equals(BufferedDataTable.TYPE) ? new DataTableSpec() : null);
        try {
            node.invokeNodeModelConfigure(inputs);
        } catch (InvalidSettingsException e) {
            assertFalse(e.getMessage().isBlank());
        }
        return saved(node);
    }

    @Test
    void everyNodeHasSettingsOfThePresentRelease() throws IOException {
        Set<String> there = files().filter(f -> f.startsWith(GOLDEN.resolve(PRESENT))).map(GoldenSettingsTest::name)
            .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(factories().stream().map(f -> f.substring(f.lastIndexOf('.') + 1)).collect(Collectors.toCollection(TreeSet::new)),
            there);
    }

    @ParameterizedTest
    @MethodSource("files")
    void savedSettingsAreValidAndComeBack(Path file) throws Exception {
        Node node = node(file);
        NodeSettings golden = golden(file);
        node.validateModelSettings(golden);
        NodeSettings after = through(node, golden);
        golden.keySet().forEach(key -> assertEquals(golden.getEntry(key), after.getEntry(key)));
        if (file.startsWith(GOLDEN.resolve(PRESENT))) {
            assertEquals(golden.keySet(), after.keySet());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFlowVariableReachesEverySetting(Path file) throws Exception {
        NodeSettings golden = golden(file);
        for (String key : golden.keySet()) {
            AbstractConfigEntry value = golden.getEntry(key);
            assertFalse(value instanceof ConfigBase array ? !array.containsKey("array-size") : !REPLACEABLE.contains(value.getType()), key);
            NodeSettings overridden = defaults(node(file));
            AbstractConfigEntry before = overridden.getEntry(key);
            overridden.addEntry(value);
            if (golden.containsKey(key + PRESENCE)) { // the value of an absent setting has no effect
                overridden.addBoolean(key + PRESENCE, true);
            }
            assertEquals(value, through(node(file), overridden).getEntry(key));
            if (!key.equals("method")) { // the one setting with a single value so far
                assertNotEquals(before, value, () -> key + " is the default, which proves nothing");
            }
        }
    }
}
