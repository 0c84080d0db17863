package org.selfscope.headless.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsWO;
import org.selfscope.headless.fixture.Headless;
import org.selfscope.headless.fixture.NumbersNodeFactory;
import org.selfscope.headless.fixture.ScaleNodeFactory;
import org.selfscope.headless.fixture.WorkflowBuilder;

/** Workflows that are not as they should be, and what KNIME makes of them. */
class LoadTest {

    @TempDir
    Path folder;
    private Headless headless;

    @BeforeEach
    void makeRunner() throws IOException {
        headless = new Headless(folder);
    }

    private WorkflowBuilder builder() throws IOException {
        return new WorkflowBuilder(folder.resolve("workflow"));
    }

    private void assertPrinted(String text) {
        assertTrue(headless.printed().contains(text), headless.printed());
    }

    private static void port(NodeSettings settings, boolean added) {
        NodeSettingsWO ports = settings.addNodeSettings("node_creation_config");
        ports.addNodeSettings("in");
        NodeSettingsWO more = ports.addNodeSettings("more");
        if (added) {
            more.addNodeSettings("port_0").addString("object_class", "org.knime.core.node.BufferedDataTable");
        }
        ports.addNodeSettings("out");
    }

    private WorkflowBuilder twoSources(boolean added) throws IOException {
        return builder().node(NumbersNodeFactory.class, 1, "").node(NumbersNodeFactory.class, 3, "")
            .node(ScaleNodeFactory.class.getName(), s -> {
                WorkflowBuilder.model(s, 10, "");
                port(s, added);
            }).connect(1, 1, 3, 1);
    }

    @Test
    void anAddedOptionalPortTakesData() throws Exception {
        assertEquals(0, headless.runOnly(twoSources(true).connect(2, 1, 3, 2).write(), "-failonloaderror", "-roundtrip"),
            headless.printed());
        assertPrinted("60.000");
    }

    @Test
    void anAddedPortMustBeConnected() throws Exception {
        assertEquals(4, headless.runOnly(twoSources(true).write(), "-failonloaderror"));
        assertPrinted("Scale #3 cannot be executed: an input is not connected.");
    }

    @Test
    void aConnectionToAPortThatWasNotAddedIsDropped() throws Exception {
        Path workflow = twoSources(false).connect(2, 1, 3, 2).write();
        assertEquals(0, headless.runOnly(workflow), headless.printed());
        assertPrinted("Unable to insert connection \"[2(1) -> 3( 2)]\"");
        assertEquals(3, headless.runOnly(workflow, "-failonloaderror"));
    }

    @Test
    void aNodeThatIsNotInstalledIsNamed() throws Exception {
        Path workflow = builder().node("no.such.Factory", s -> { }).write();
        assertEquals(4, headless.runOnly(workflow));
        assertPrinted("no.such.Factory");
        assertPrinted("A node #1 is not installed.");
    }

    @Test
    void aFactoryThatNoPluginAnnouncesIsNotFoundEvenIfItIsOnTheClassPath() throws Exception {
        assertEquals(4, headless.runOnly(builder().node("org.selfscope.headless.fixture.FixtureFactory", s -> { }).write()));
    }

    @Test
    void aNodeWithoutIdentityIsSkippedAndTheRunSucceeds() throws Exception {
        Path workflow = builder().node(NumbersNodeFactory.class.getName(), s -> s.removeConfig("node-bundle-name")).write();
        assertEquals(0, headless.runOnly(workflow));
        assertPrinted("skipping it");
        assertEquals(3, headless.runOnly(workflow, "-failonloaderror"));
    }

    @Test
    void wrongSettingsBecomeDefaultsAndAreAnErrorOnlyIfTheNodeWasConfigured() throws Exception {
        Path workflow = builder().node(NumbersNodeFactory.class.getName(), s -> s.addNodeSettings("model").addInt("factor", 7)).write();
        assertEquals(0, headless.runOnly(workflow), headless.printed());
        assertPrinted("Loading model settings failed: String for key \"text\" not found.");
        assertPrinted("4.0000");
        assertEquals(3, headless.runOnly(workflow, "-failonloaderror"));
    }

    @Test
    void wrongSettingsOfAnIdleNodeAreIgnoredWithoutAWord() throws Exception {
        Path workflow = builder().node(NumbersNodeFactory.class.getName(), s -> {
            s.addString("state", "IDLE");
            s.addNodeSettings("model").addInt("factor", 7);
        }).write();
        assertEquals(0, headless.runOnly(workflow, "-failonloaderror"), headless.printed());
    }

    @Test
    void aNodeWithoutSettingsRunsWithItsDefaults() throws Exception {
        assertEquals(0, headless.runOnly(builder().node(NumbersNodeFactory.class.getName(), s -> { }).write(), "-failonloaderror"));
        assertPrinted("4.0000");
    }

    @Test
    void componentsAreRefusedClearly() throws Exception {
        Path workflow = builder().node("x.Y", s -> { }).with(w -> component(w)).write();
        assertEquals(3, headless.runOnly(workflow));
        assertPrinted("neither metanodes nor components");
    }

    private static void component(NodeSettings workflow) {
        try {
            workflow.getNodeSettings("nodes").getNodeSettings("node_1").addString("node_type", "SubNode");
        } catch (InvalidSettingsException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aWorkflowOfTheFutureIsRefused() throws Exception {
        assertEquals(3, headless.runOnly(builder().with(w -> w.addString("created_by", "9.9.0.v2030")).write()));
        assertPrinted("created with a future version of KNIME (9.9.0.v2030). You are running 5.8.3");
        assertEquals(3, headless.runOnly(builder().with(w -> w.addString("version", "5.2.0")).write()));
    }

    @Test
    void anEmptyWorkflowSucceeds() throws Exception {
        assertEquals(0, headless.runOnly(builder().write(), "-failonloaderror"));
    }

    @Test
    void aFolderAroundTheWorkflowIsLookedThrough() throws Exception {
        builder().write();
        Path around = Files.createDirectory(folder.resolve("around"));
        Files.move(folder.resolve("workflow"), around.resolve("workflow"));
        assertEquals(0, headless.runOnly(around), headless.printed());
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertEquals(3, headless.runOnly(empty));
        assertPrinted("IO error while loading the workflow: No workflow directory at " + empty);
        Path file = Files.createFile(empty.resolve("file"));
        assertEquals(3, headless.runOnly(empty), () -> file + headless.printed());
    }

    @Test
    void nonsenseInsteadOfAWorkflowIsRefused() throws Exception {
        Path workflow = builder().write();
        Files.writeString(workflow.resolve("workflow.knime"), "<config");
        assertEquals(3, headless.runOnly(workflow));
    }

    @Test
    void aTableThatCannotBeReadIsMadeAgain() throws Exception {
        Path workflow = builder().node(NumbersNodeFactory.class, 1, "").node(ScaleNodeFactory.class, 1, "").connect(1, 1, 2, 1).write();
        assertEquals(0, headless.run("-workflowDir=" + workflow), headless.printed());
        Files.delete(workflow.resolve("NumbersNodeFactory (#1)/port_1/data.xml"));
        assertEquals(3, headless.runOnly(workflow, "-failonloaderror"));
        assertPrinted("Unable to load port content for node \"Numbers\": ");
        assertEquals(3, headless.runOnly(workflow, "-failonloaderror", "-reset"));
        assertEquals(0, headless.runOnly(workflow), headless.printed());
    }
}
