package org.knime.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.webui.page.Page;
import org.knime.core.webui.page.Page.RequireFromFileOrString;
import org.knime.core.webui.page.Resource.ContentType;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.selfscope.standin.view.ViewContent;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DefaultViewTest {

    static class ModelParameters implements NodeParameters {
        @Widget(title = "Steps", description = "Of the model.")
        int steps = 1;
    }

    static class ViewParameters implements NodeParameters {
        @Widget(title = "Title", description = "Of the view.")
        String title = "Losses";
    }

    @BeforeAll
    static void readPortTypes() throws IOException {
        DefaultNodeFactoryTest.readPortTypes();
    }

    private static DefaultNode node() {
        return DefaultNode.create().name("Test").icon("x.png").shortDescription("x").fullDescription("x").sinceVersion(1, 0, 0)
            .ports(p -> p.addOutputTable("Out", "o"))
            .model(m -> m.parametersClass(ModelParameters.class).configure((in, out) -> {
            }).execute((in, out) -> {
            }));
    }

    private static DefaultView view(DefaultView.RequireViewParameters view) {
        return view.parametersClass(ViewParameters.class).description("Shows <b>losses</b>.")
            .page(p -> p.fromString(() -> "<p>µ</p>").relativePath("view.html"))
            .initialData(d -> d.data(in -> in.<ViewParameters>getParameters().title + in.getInternalPortObjects().length));
    }

    @Test
    void pageDataAndParametersAreThoseOfTheDeclaration() throws IOException {
        DefaultNode node = node().addView(DefaultViewTest::view);
        assertEquals("<p>µ</p>", new String(node.view().page().getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(ContentType.HTML, node.view().page().getContentType());
        DefaultNodeFactoryTest.TestFactory factory = new DefaultNodeFactoryTest.TestFactory(node);
        assertTrue(factory.hasNodeView());
        assertFalse(new DefaultNodeFactoryTest.TestFactory(node()).hasNodeView());
        DefaultNodeModel model = (DefaultNodeModel)factory.createNodeModel();
        model.setInternalPortObjects(new PortObject[2]);
        assertEquals("Losses2", model.initialViewData(new ViewParameters()));
    }

    @Test
    void theModelGivesPageAndDataToWhoeverShowsTheView() throws Exception {
        DefaultNodeModel model = (DefaultNodeModel)new DefaultNodeFactoryTest.TestFactory(node().addView(DefaultViewTest::view))
            .createNodeModel();
        model.setInternalPortObjects(new PortObject[3]);
        assertEquals(Optional.of(new ViewContent("<p>µ</p>", "Losses3")), model.view(null));
        NodeSettings settings = new NodeSettings("view");
        settings.addString("title", "Scores");
        assertEquals(Optional.of(new ViewContent("<p>µ</p>", "Scores3")), model.view(settings));
        assertEquals(Optional.empty(),
            ((DefaultNodeModel)new DefaultNodeFactoryTest.TestFactory(node()).createNodeModel()).view(null));
    }

    @Test
    void parametersOfTheViewHaveSettingsOfTheirOwn() throws InvalidSettingsException {
        Node node = DefaultNodeFactoryTest.node(new DefaultNodeFactoryTest.TestFactory(node().addView(DefaultViewTest::view)));
        NodeSettings settings = new NodeSettings("view");
        node.saveDefaultViewSettingsTo(settings);
        assertEquals("Losses", settings.getString("title"));
        node.validateViewSettings(settings);
        assertThrows(InvalidSettingsException.class, () -> node.validateViewSettings(new NodeSettings("view")));
    }

    @Test
    void optionsOfTheViewComeFirstInTheDescription() {
        Element xml = new DefaultNodeFactoryTest.TestFactory(node().addView(DefaultViewTest::view)).getXMLDescription();
        NodeList options = xml.getElementsByTagName("option");
        assertEquals("Title", ((Element)options.item(0)).getAttribute("name"));
        assertEquals("Steps", ((Element)options.item(1)).getAttribute("name"));
        assertEquals("Shows losses.", xml.getElementsByTagName("interactiveView").item(0).getTextContent());
    }

    @Test
    void thereIsOneViewOnly() {
        DefaultNode node = node().addView(DefaultViewTest::view);
        assertThrows(IllegalStateException.class, () -> node.addView(DefaultViewTest::view));
    }

    @Test
    void viewWithoutDataHasNone() {
        DefaultNode node =
            node().addView(v -> v.withoutParameters().description("x").page(p -> p.fromString(() -> "").relativePath("a.js")));
        DefaultNodeFactoryTest.TestFactory factory = new DefaultNodeFactoryTest.TestFactory(node);
        assertNull(((DefaultNodeModel)factory.createNodeModel()).initialViewData(null));
    }

    @Test
    void filesThatAreMissingOrCannotBeShownAreRefused() {
        Class<?> here = DefaultViewTest.class;
        assertRefused(p -> p.fromFile().bundleClass(here).basePath("none").relativeFilePath("index.html"), "none/index.html");
        assertRefused(p -> p.fromFile().bundleClass(here).basePath("org/knime/node").relativeFilePath("DefaultViewTest.class"),
            "cannot show");
        assertEquals(ContentType.SVG, Page.create().fromString(() -> "").relativePath("logo.svg").getContentType());
    }

    private static void assertRefused(Function<RequireFromFileOrString, Page> page, String reason) {
        String message = assertThrows(IllegalArgumentException.class, () -> page.apply(Page.create())).getMessage();
        assertTrue(message.contains(reason), message);
    }
}
