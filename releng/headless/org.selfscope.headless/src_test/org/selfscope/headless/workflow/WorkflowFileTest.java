package org.selfscope.headless.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.selfscope.headless.variable.FlowVariable;
import org.selfscope.headless.variable.VariableType;

class WorkflowFileTest {

    private static final String XML = """
        <?xml version="1.0" encoding="UTF-8"?>
        <config xmlns="http://www.knime.org/2008/09/XMLConfig" key="workflow.knime">
          <entry key="created_by" type="xstring" value="5.8.3.v202512150000"/>
          <entry key="version" type="xstring" value="5.1.0"/>
          <entry key="customDescription" type="xstring" isnull="true" value=""/>
          <config key="workflow_variables">
            <config key="Var_0"><entry key="name" type="xstring" value="n"/><entry key="class" type="xstring" value="INTEGER"/>
              <entry key="value" type="xint" value="7"/></config>
            <config key="other"><entry key="name" type="xstring" value="s"/><entry key="class" type="xstring" value="STRING"/>
              <entry key="value" type="xstring" value="a, b"/></config>
          </config>
          <config key="nodes">
            <config key="node_4"><entry key="id" type="xint" value="4"/>
              <entry key="node_settings_file" type="xstring" value="A Learner (#4)/settings.xml"/>
              <entry key="node_is_meta" type="xboolean" value="false"/><entry key="node_type" type="xstring" value="NativeNode"/>
              <config key="ui_settings"><config key="extrainfo.node.bounds"><entry key="array-size" type="xint" value="1"/>
                <entry key="0" type="xint" value="100"/></config></config></config>
            <config key="node_9"><entry key="id" type="xint" value="9"/>
              <entry key="node_settings_file" type="xstring" value="A Component (#9)/settings.xml"/>
              <entry key="node_is_meta" type="xboolean" value="true"/><entry key="node_type" type="xstring" value="SubNode"/></config>
          </config>
          <config key="connections">
            <config key="connection_0"><entry key="sourceID" type="xint" value="4"/><entry key="destID" type="xint" value="9"/>
              <entry key="sourcePort" type="xint" value="1"/><entry key="destPort" type="xint" value="2"/></config>
          </config>
        </config>
        """;

    @TempDir
    Path folder;

    private WorkflowFile read(String xml) throws IOException, InvalidSettingsException {
        Files.writeString(folder.resolve("workflow.knime"), xml);
        return WorkflowFile.read(folder);
    }

    @Test
    void nodesAndConnectionsAreListed() throws Exception {
        WorkflowFile file = read(XML);
        assertEquals(List.of(4, 9), file.nodes().stream().map(NodeEntry::id).toList());
        assertEquals("A Learner (#4)", file.nodes().get(0).folder());
        assertTrue(file.nodes().get(0).isNative());
        assertFalse(file.nodes().get(1).isNative());
        assertEquals(List.of(new Connection(4, 1, 9, 2)), file.connections());
        assertEquals("[4(1) -> 9( 2)]", file.connections().get(0).toString());
    }

    @Test
    void variablesAreReadWhateverTheirConfigsAreCalled() throws Exception {
        assertEquals(List.of(new FlowVariable("n", VariableType.INTEGER, 7), new FlowVariable("s", VariableType.STRING, "a, b")),
            read(XML).variables());
    }

    @Test
    void aVariableWhoseValueHasAnotherTypeIsRefused() {
        String wrong = XML.replace("type=\"xint\" value=\"7\"", "type=\"xstring\" value=\"7\"");
        assertEquals("Int for key \"value\" not found.",
            assertThrows(InvalidSettingsException.class, () -> read(wrong).variables()).getMessage());
    }

    @Test
    void otherVariablesReplaceThoseOfTheFileAndNothingElse() throws Exception {
        WorkflowFile file = read(XML);
        List<FlowVariable> variables = List.of(new FlowVariable("d", VariableType.DOUBLE, 0.5),
            new FlowVariable("i", VariableType.INTARRAY, new int[]{1, 2}), new FlowVariable("l", VariableType.LONGARRAY, new long[]{3}),
            new FlowVariable("ds", VariableType.DOUBLEARRAY, new double[]{0.25}),
            new FlowVariable("b", VariableType.BOOLEANARRAY, new boolean[]{true}));
        assertEquals("\"i\" (INTARRAY: [1, 2])", variables.get(1).toString());
        NodeSettings changed = file.with(variables);
        changed.saveToXML(Files.newOutputStream(folder.resolve("workflow.knime")));
        WorkflowFile again = WorkflowFile.read(folder);
        assertEquals(variables, again.variables());
        assertEquals(file.nodes(), again.nodes());
        assertEquals(file.connections(), again.connections());
        assertEquals(2, file.variables().size());
    }

    @Test
    void aFileWithoutVersionIsTooOld() {
        String old = XML.replace("<entry key=\"version\" type=\"xstring\" value=\"5.1.0\"/>", "");
        assertThrows(IOException.class, () -> read(old));
    }

    @Test
    void theCreatorNeedNotBeKnown() throws Exception {
        assertEquals(2, read(XML.replaceFirst("<entry key=\"created_by\".*", "")).nodes().size());
    }

    @Test
    void entriesOfAnArchiveCannotLeaveTheFolder() throws IOException {
        Path archive = folder.resolve("evil.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("../evil.txt"));
        }
        Path target = Files.createDirectory(folder.resolve("target"));
        assertThrows(IOException.class, () -> Archive.unpack(archive, target));
        assertFalse(Files.exists(folder.resolve("evil.txt")));
    }
}
