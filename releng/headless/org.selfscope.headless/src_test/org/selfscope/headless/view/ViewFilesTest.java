package org.selfscope.headless.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.NodeSettingsWO;
import org.selfscope.headless.fixture.Headless;
import org.selfscope.headless.fixture.NumbersNodeFactory;
import org.selfscope.headless.fixture.ViewedNodeFactory;
import org.selfscope.headless.fixture.WorkflowBuilder;

import com.google.gson.JsonParser;

class ViewFilesTest {

    @TempDir
    Path folder;
    private Path views;
    private Headless headless;

    @BeforeEach
    void makeRunner() throws IOException {
        views = folder.resolve("new").resolve("views");
        headless = new Headless(folder);
    }

    private Path workflow(String text) throws IOException {
        return new WorkflowBuilder(folder.resolve("viewed")).node(NumbersNodeFactory.class, 5, "plain")
            .node(ViewedNodeFactory.class, 7, text).write();
    }

    private String[] option() {
        return new String[]{"-views=" + views};
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(views)) {
            return all.map(f -> f.getFileName().toString()).toList();
        }
    }

    /** What the page would read. */
    private String data() throws IOException {
        String page = Files.readString(views.resolve("Viewed #2.html"));
        String start = "<html><head><script type=\"application/json\" id=\"initial-data\">";
        assertTrue(page.startsWith(start), page);
        return page.substring(start.length(), page.indexOf("</script>"));
    }

    @Test
    void everyViewIsAFileNamedAfterItsNodeWithItsData() throws Exception {
        assertEquals(0, headless.runOnly(workflow("plain"), option()), headless.printed());
        assertEquals(List.of("Viewed #2.html"), files());
        assertEquals(JsonParser.parseString("{\"result\":{\"text\":\"plain\",\"kept\":7.0}}"), JsonParser.parseString(data()));
        assertTrue(headless.printed().contains("View: " + views.resolve("Viewed #2.html")), headless.printed());
    }

    @Test
    void variablesControlTheSettingsOfViewsToo() throws Exception {
        Path workflow = new WorkflowBuilder(folder.resolve("viewed")).node(NumbersNodeFactory.class, 5, "plain")
            .node(ViewedNodeFactory.class.getName(), s -> {
                WorkflowBuilder.model(s, 7, "plain");
                s.addNodeSettings("view").addString("title", "stored");
                NodeSettingsWO leaf = s.addNodeSettings("view_variables").addNodeSettings("tree").addNodeSettings("title");
                leaf.addString("used_variable", "heading");
                leaf.addString("exposed_variable", null);
            }).write();
        assertEquals(0, headless.runOnly(workflow, "-views=" + views, "-workflow.variable=heading,Losses,String"), headless.printed());
        assertTrue(data().contains("\"title\":\"Losses\""), data());
    }

    @Test
    void aWorkflowThatWasSavedExecutedHasItsViews() throws Exception {
        Path workflow = workflow("plain");
        assertEquals(0, headless.run("-workflowDir=" + workflow), headless.printed());
        assertEquals(0, new Headless(folder).runOnly(workflow, option()));
        assertTrue(data().contains("\"kept\":7.0"), data());
    }

    @Test
    void textsCannotEndTheElement() throws Exception {
        String text = "</script><b title=\"µ\">&";
        assertEquals(0, headless.runOnly(workflow(text), option()), headless.printed());
        assertEquals(text, JsonParser.parseString(data()).getAsJsonObject().getAsJsonObject("result").get("text").getAsString());
    }

    @Test
    void afterAResetThereIsNothingToSee() throws Exception {
        Path workflow = workflow("plain");
        assertEquals(0, headless.run("-workflowDir=" + workflow), headless.printed());
        new Headless(folder).runOnly(workflow, "-reset", "-noexecute", "-views=" + views);
        assertEquals(List.of(), files());
    }

    @Test
    void nodesWithoutAViewHaveNoFile() throws Exception {
        assertEquals(0, headless.runOnly(workflow("no view"), option()), headless.printed());
        assertEquals(List.of(), files());
    }

    @Test
    void aPageThatCannotTakeDataIsAnErrorAndLeavesNothing() throws Exception {
        assertEquals(4, headless.runOnly(workflow("no head"), option()));
        assertTrue(headless.printed().contains("ERROR The views could not be written: The page of the view has no </head>"),
            headless.printed());
        assertEquals(List.of(), files());
    }

    @Test
    void nullsAreWrittenAndListsKeepTheirOrder() {
        assertEquals("{\"result\":{\"a\":[1,null,\"x\"]}}", ViewPage.json(Map.of("a", Arrays.asList(1, null, "x"))));
        assertEquals("{\"result\":null}", ViewPage.json(null));
    }
}
