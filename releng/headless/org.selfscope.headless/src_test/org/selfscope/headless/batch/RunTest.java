package org.selfscope.headless.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.selfscope.headless.fixture.Headless;
import org.selfscope.headless.fixture.NumbersNodeFactory;
import org.selfscope.headless.fixture.ScaleNodeFactory;
import org.selfscope.headless.fixture.TroubleNodeFactory;
import org.selfscope.headless.fixture.WorkflowBuilder;
import org.selfscope.headless.workflow.Archive;

class RunTest {

    @TempDir
    Path folder;
    private Headless headless;

    @BeforeEach
    void makeRunner() throws IOException {
        headless = new Headless(folder);
    }

    private WorkflowBuilder twoNodes() throws IOException {
        return new WorkflowBuilder(folder.resolve("numbers")).node(NumbersNodeFactory.class, 5, "plain")
            .node(ScaleNodeFactory.class, 10, "plain").connect(1, 1, 2, 1);
    }

    @Test
    void connectedNodesRunAndTheSmallTableAtTheEndIsPrinted() throws Exception {
        assertEquals(0, headless.runOnly(twoNodes().write()), headless.printed());
        assertTrue(headless.printed().contains("50.000"), headless.printed());
        assertTrue(headless.printed().contains("100.00"), headless.printed());
        assertTrue(headless.printed().contains("2 numbers made"), headless.printed());
    }

    @Test
    void nothingIsSavedUnlessAskedFor() throws Exception {
        Path workflow = twoNodes().write();
        byte[] before = Files.readAllBytes(workflow.resolve("workflow.knime"));
        headless.runOnly(workflow);
        assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(workflow.resolve("workflow.knime"))));
        assertFalse(Files.exists(workflow.resolve("NumbersNodeFactory (#1)/port_1")));
    }

    @Test
    void aWorkflowSavedExecutedDoesNotRunAgainUntilReset() throws Exception {
        Path workflow = twoNodes().write();
        assertEquals(0, headless.run("-workflowDir=" + workflow), headless.printed());
        Headless second = new Headless(folder);
        assertEquals(0, second.runOnly(workflow, "-failonloaderror"), second.printed());
        assertFalse(second.printed().contains("executed"), second.printed());
        assertTrue(second.printed().contains("100.00"), second.printed());
        Headless third = new Headless(folder);
        assertEquals(0, third.runOnly(workflow, "-failonloaderror", "-reset"), third.printed());
        assertTrue(third.printed().contains("executed"), third.printed());
    }

    @Test
    void aSavedWorkflowComesBackWithTheSameSettings() throws Exception {
        assertEquals(0, headless.runOnly(twoNodes().write(), "-roundtrip"), headless.printed());
    }

    @Test
    void anArchiveIsRunAndOverwritten() throws Exception {
        Path archive = folder.resolve("numbers.zip");
        Archive.pack(twoNodes().write(), archive);
        assertEquals(0, headless.run("-workflowFile=" + archive), headless.printed());
        Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
        Archive.unpack(archive, unpacked);
        assertTrue(Files.exists(unpacked.resolve("BatchExecutorInput1")));
    }

    @Test
    void aSettingIsReplaced() throws Exception {
        assertEquals(0, headless.runOnly(twoNodes().write(), "-option=1,factor,7,int"), headless.printed());
        assertTrue(headless.printed().contains("140.00"), headless.printed());
        assertFalse(headless.printed().contains("has no effect"), headless.printed());
    }

    @Test
    void aReplacedSettingHasTheNodeAndAllBehindItRunAgain() throws Exception {
        Path workflow = twoNodes().write();
        assertEquals(0, headless.run("-workflowDir=" + workflow), headless.printed());
        Headless first = new Headless(folder);
        assertEquals(0, first.runOnly(workflow, "-option=1,factor,7,int"), first.printed());
        assertTrue(first.printed().contains("140.00"), first.printed());
        Headless last = new Headless(folder);
        assertEquals(0, last.runOnly(workflow, "-option=2,factor,3,int"), last.printed());
        assertTrue(last.printed().contains("30.000"), last.printed());
        assertFalse(last.printed().contains("Numbers #1 "), "the first node need not run again:\n" + last.printed());
    }

    @Test
    void nodesInsideOthersAreNotReached() throws Exception {
        assertEquals(0, headless.runOnly(twoNodes().write(), "-option=3/2,factor,7,int"));
        assertTrue(headless.printed().contains("WARN BatchExecutor No node with id [3, 2] found."), headless.printed());
    }

    @Test
    void nobodyIsThereToAskForCredentials() throws Exception {
        Path workflow = twoNodes().with(s -> s.addNodeSettings("workflow_credentials").addNodeSettings("db").addString("name", "db"))
            .write();
        assertEquals(0, headless.runOnly(workflow, "-credential=db"), headless.printed());
        assertTrue(headless.printed().contains("ERROR BatchExecutor No console for credential prompt available"), headless.printed());
        Headless given = new Headless(folder);
        assertEquals(0, given.runOnly(workflow, "-credential=db;me;secret"), given.printed());
        assertFalse(given.printed().contains("ERROR"), given.printed());
    }

    private Path meeting(String name) throws IOException {
        return new WorkflowBuilder(folder.resolve(name)).node(TroubleNodeFactory.class, 1, "meet").write();
    }

    @Test
    void nodesThatDoNotDependOnEachOtherRunAtTheSameTimeIfWanted() throws Exception {
        Path workflow = new WorkflowBuilder(folder.resolve("both")).node(TroubleNodeFactory.class, 1, "meet")
            .node(TroubleNodeFactory.class, 1, "meet").node(ScaleNodeFactory.class, 8, "plain").connect(2, 1, 3, 1).write();
        assertEquals(0, headless.runOnly(workflow, "-parallel"), headless.printed());
        assertTrue(headless.printed().contains("8.0000"), headless.printed());
    }

    @Test
    void twoWorkflowsInOneProcessDoNotMix() throws Exception {
        Path quiet = meeting("quiet");
        Path warned = meeting("warned");
        Headless other = new Headless(Files.createDirectory(folder.resolve("other")));
        CompletableFuture<Integer> second = CompletableFuture.supplyAsync(() -> {
            try {
                return other.runOnly(warned, "-workflow.variable=nobody,1,int");
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertEquals(0, headless.runOnly(quiet), headless.printed());
        assertEquals(0, second.get(10, TimeUnit.SECONDS), other.printed());
        assertFalse(headless.printed().contains("potentially unused"), headless.printed());
        assertTrue(other.printed().contains("potentially unused"), other.printed());
    }

    @Test
    void wrongReplacementsEndTheRunAsInKnime() throws Exception {
        Path workflow = twoNodes().write();
        assertEquals(3, headless.runOnly(workflow, "-option=1,no/such,7,int"));
        assertTrue(headless.printed().contains("Config for key \"no\" not found."), headless.printed());
        assertEquals(3, headless.runOnly(workflow, "-option=1,factor,7,double"));
        assertTrue(headless.printed().contains("Int for key \"factor\" not found."), headless.printed());
        assertEquals(2, headless.runOnly(workflow, "-option=1,factor,7,integer"));
        assertTrue(headless.printed().contains("Unknown or wrong option: Unknown option type for factor: integer"), headless.printed());
        assertEquals(0, headless.runOnly(workflow, "-option=8,factor,7,int"));
        assertEquals(0, headless.runOnly(workflow, "-option=1,faktor,7,int"));
    }

    @Test
    void temporaryFoldersAreRemoved() throws Exception {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        long before = count(temporary);
        headless.runOnly(twoNodes().write(), "-roundtrip");
        assertEquals(before, count(temporary));
    }

    private static long count(Path temporary) throws IOException {
        try (var files = Files.list(temporary)) {
            return files.filter(f -> f.getFileName().toString().startsWith("knime_workflow_")).count();
        }
    }
}
