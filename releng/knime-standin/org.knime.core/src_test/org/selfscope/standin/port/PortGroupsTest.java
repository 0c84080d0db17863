package org.selfscope.standin.port;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortType;
import org.selfscope.standin.Extensions;
import org.selfscope.standin.PluginFiles;

class PortGroupsTest {

    @BeforeAll
    static void announcePortTypes() throws Exception {
        Extensions.use(new PluginFiles(PortGroupsTest.class.getClassLoader(), Path.of("plugin.xml")));
    }

    private static final PortType[] NONE = {};

    /** In the order fixed, optional, extendable. */
    private static PortGroups declared(boolean optionalFirst) {
        PortGroups groups = new PortGroups();
        if (optionalFirst) {
            groups.add("opt", PortGroup.optional(Side.INPUT, BufferedDataTable.TYPE));
        }
        groups.add("fix", PortGroup.fixed(Side.INPUT, BufferedDataTable.TYPE));
        if (!optionalFirst) {
            groups.add("opt", PortGroup.optional(Side.INPUT, BufferedDataTable.TYPE));
        }
        groups.add("ext", PortGroup.extendable(Side.INPUT, NONE, BufferedDataTable.TYPE));
        groups.add("out", PortGroup.fixed(Side.OUTPUT, BufferedDataTable.TYPE));
        return groups;
    }

    private static NodeSettings stored(PortGroups groups) {
        NodeSettings settings = new NodeSettings("node_creation_config");
        groups.saveSettingsTo(settings);
        return settings;
    }

    @Test
    void portsStandInTheOrderOfDeclarationAndAbsentOnesTakeNoNumber() {
        PortGroups groups = declared(false);
        assertEquals(1, groups.getInputPorts().length);
        assertEquals(1, groups.getOutputPorts().length);
        groups.getExtendablePorts().get("ext").addPort(BufferedDataTable.TYPE);
        groups.getExtendablePorts().get("ext").addPort(BufferedDataTable.TYPE);
        assertArrayEquals(new int[]{1, 2}, groups.getInputPortLocation().get("ext"));
        groups.getExtendablePorts().get("opt").addPort(BufferedDataTable.TYPE);
        assertArrayEquals(new int[]{0}, groups.getInputPortLocation().get("fix"));
        assertArrayEquals(new int[]{1}, groups.getInputPortLocation().get("opt"));
        assertArrayEquals(new int[]{2, 3}, groups.getInputPortLocation().get("ext"));
    }

    @Test
    void anOptionalPortDeclaredFirstMovesTheFixedOne() {
        PortGroups groups = declared(true);
        assertArrayEquals(new int[]{0}, groups.getInputPortLocation().get("fix"));
        groups.getExtendablePorts().get("opt").addPort(BufferedDataTable.TYPE);
        assertArrayEquals(new int[]{1}, groups.getInputPortLocation().get("fix"));
    }

    @Test
    void anOptionalGroupTakesOnePort() {
        PortGroups groups = declared(false);
        groups.getExtendablePorts().get("opt").addPort(BufferedDataTable.TYPE);
        assertThrows(IllegalArgumentException.class, () -> groups.getExtendablePorts().get("opt").addPort(BufferedDataTable.TYPE));
    }

    @Test
    void aNameIsTakenOnceOverInputsAndOutputs() {
        PortGroups groups = declared(false);
        assertEquals("A port group with the given name already exists", assertThrows(IllegalArgumentException.class,
            () -> groups.add("fix", PortGroup.fixed(Side.OUTPUT, BufferedDataTable.TYPE))).getMessage());
    }

    @Test
    void everyGroupIsStoredAndAddedPortsWithTheirClass() throws InvalidSettingsException {
        PortGroups groups = declared(false);
        groups.getExtendablePorts().get("opt").addPort(BufferedDataTable.TYPE);
        NodeSettings settings = stored(groups);
        assertEquals(List.of("fix", "opt", "ext", "out"), List.copyOf(settings.keySet()));
        assertTrue(settings.getNodeSettings("fix").keySet().isEmpty());
        assertEquals("org.knime.core.node.BufferedDataTable",
            settings.getNodeSettings("opt").getNodeSettings("port_0").getString("object_class"));
        PortGroups loaded = declared(false);
        loaded.loadSettingsFrom(settings);
        assertArrayEquals(groups.getInputPorts(), loaded.getInputPorts());
    }

    @Test
    void anAbsentGroupKeepsItsDefaultAndAnEmptyOneHasNoPorts() throws InvalidSettingsException {
        PortGroups groups = new PortGroups();
        groups.add("opt", PortGroup.optional(Side.OUTPUT, BufferedDataTable.TYPE).with(BufferedDataTable.TYPE));
        groups.loadSettingsFrom(new NodeSettings("node_creation_config"));
        assertEquals(1, groups.getOutputPorts().length);
        NodeSettings empty = new NodeSettings("node_creation_config");
        empty.addNodeSettings("opt");
        empty.addNodeSettings("unknown");
        groups.loadSettingsFrom(empty);
        assertEquals(0, groups.getOutputPorts().length);
    }

    @Test
    void storedPortsBeyondTheMostAreTakenAsTheyAre() throws InvalidSettingsException {
        NodeSettings settings = stored(declared(false));
        for (int i = 0; i < 2; i++) {
            settings.getNodeSettings("opt").addNodeSettings("port_" + i).addString("object_class", BufferedDataTable.class.getName());
        }
        PortGroups loaded = declared(false);
        loaded.loadSettingsFrom(settings);
        assertEquals(3, loaded.getInputPorts().length);
    }

    @Test
    void anUnknownClassIsNamed() throws InvalidSettingsException {
        NodeSettings settings = stored(declared(false));
        settings.getNodeSettings("opt").addNodeSettings("port_0").addString("object_class", "a.b.C");
        assertEquals("Unable to restore port type, can't load class \"a.b.C\"",
            assertThrows(InvalidSettingsException.class, () -> declared(false).loadSettingsFrom(settings)).getMessage());
    }

    @Test
    void aCopyIsIndependent() {
        PortGroups groups = declared(false);
        PortGroups copy = groups.copy();
        groups.getExtendablePorts().get("opt").addPort(BufferedDataTable.TYPE);
        assertEquals(1, copy.getInputPorts().length);
    }
}
