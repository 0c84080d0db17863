package org.selfscope.headless.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.selfscope.headless.fixture.Headless;
import org.selfscope.headless.fixture.NumbersNodeFactory;
import org.selfscope.headless.fixture.TroubleNodeFactory;
import org.selfscope.headless.fixture.WorkflowBuilder;
import org.selfscope.headless.workflow.Archive;

class DestinationTest {

    @TempDir
    Path folder;
    private Headless headless;
    private Path workflow;

    @BeforeEach
    void makeWorkflow() throws IOException {
        headless = new Headless(folder);
        workflow = new WorkflowBuilder(folder.resolve("wf")).node(NumbersNodeFactory.class, 5, "plain").write();
        Files.createDirectory(workflow.resolve("data"));
        Files.writeString(workflow.resolve("data/image.txt"), "pixels");
    }

    private static String state(Path settings) throws IOException {
        return Files.readAllLines(settings).stream().filter(l -> l.contains("key=\"state\"")).findFirst().orElseThrow()
            .replaceAll(".*value=\"(.*)\".*", "$1");
    }

    @Test
    void anotherFolderGetsEverythingAndTheSourceStays() throws Exception {
        Path target = folder.resolve("deep/target");
        assertEquals(0, headless.run("-workflowDir=" + workflow, "-destDir=" + target), headless.printed());
        assertEquals("EXECUTED", state(target.resolve("workflow.knime")));
        assertEquals("CONFIGURED", state(workflow.resolve("workflow.knime")));
        assertEquals("pixels", Files.readString(target.resolve("data/image.txt")));
        assertEquals(0, new Headless(folder).runOnly(target, "-failonloaderror"));
        assertFalse(Files.exists(workflow.resolve("NumbersNodeFactory (#1)/port_1")));
    }

    @Test
    void anArchiveHoldsOneFolderWithTheWorkflowsName() throws Exception {
        Path archive = folder.resolve("target.zip");
        assertEquals(0, headless.run("-workflowDir=" + workflow, "-destFile=" + archive), headless.printed());
        Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
        Archive.unpack(archive, unpacked);
        assertEquals("EXECUTED", state(unpacked.resolve("wf/workflow.knime")));
        assertEquals(0, new Headless(folder).run("-workflowFile=" + archive, "-nosave", "-failonloaderror"));
    }

    @Test
    void aFailedRunIsSavedToo() throws Exception {
        Path failing = new WorkflowBuilder(folder.resolve("failing")).node(NumbersNodeFactory.class, 5, "plain")
            .node(TroubleNodeFactory.class, 1, "told").write();
        assertEquals(4, headless.run("-workflowDir=" + failing));
        assertEquals("EXECUTED", state(failing.resolve("NumbersNodeFactory (#1)/settings.xml")));
        assertEquals("CONFIGURED", state(failing.resolve("TroubleNodeFactory (#2)/settings.xml")));
        assertEquals("CONFIGURED", state(failing.resolve("workflow.knime")));
    }

    @Test
    void loadingOnlyExecutesNothing() throws Exception {
        assertEquals(0, headless.run("-workflowDir=" + workflow, "-noexecute"));
        assertEquals("CONFIGURED", state(workflow.resolve("workflow.knime")));
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertEquals(4, headless.run("-workflowDir=" + workflow, "-destDir=" + file.resolve("target")));
        assertTrue(headless.printed().contains("ERROR The workflow could not be saved: "), headless.printed());
    }
}
