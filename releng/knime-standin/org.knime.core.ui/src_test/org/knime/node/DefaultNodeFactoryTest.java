package org.knime.node;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.Node;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.node.context.ModifiableNodeCreationConfiguration;
import org.knime.core.node.port.PortType;
import org.knime.node.RequirePorts.DynamicPortsAdder;
import org.knime.node.RequirePorts.PortsAdder;
import org.selfscope.standin.Extensions;
import org.selfscope.standin.PluginFiles;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DefaultNodeFactoryTest {

    @BeforeAll
    static void readPortTypes() throws IOException {
        Extensions.use(new PluginFiles(DefaultNodeFactoryTest.class.getClassLoader(), Path.of("..", "org.knime.core", "plugin.xml")));
    }

    /** A factory as nodes have it. */
    static final class TestFactory extends DefaultNodeFactory {

        TestFactory(DefaultNode node) {
            super(node);
        }
    }

    private static RequirePorts described(String description) {
        return DefaultNode.create().name("Test").icon("test.png").shortDescription("Tests.").fullDescription(description)
            .sinceVersion(1, 0, 0);
    }

    private static DefaultNode withoutParameters(DefaultNode.RequireModel ports) {
        return ports.model(m -> m.withoutParameters().configure((in, out) -> {
        }).execute((in, out) -> {
        }));
    }

    private static DefaultNode fixed(Consumer<PortsAdder> ports) {
        return withoutParameters(described("<b>Tests</b> this &amp; that.").ports(ports));
    }

    private static TestFactory dynamic(Consumer<DynamicPortsAdder> ports) {
        return new TestFactory(withoutParameters(described("x").dynamicPorts(ports)));
    }

    @Test
    void typeFollowsFromThePortsUnlessItIsSet() {
        assertEquals(NodeType.Source, new TestFactory(fixed(p -> p.addOutputTable("O", "o"))).getType());
        assertEquals(NodeType.Sink, new TestFactory(fixed(p -> p.addInputTable("I", "i"))).getType());
        assertEquals(NodeType.Manipulator, new TestFactory(fixed(p -> p.addInputTable("I", "i").addOutputTable("O", "o"))).getType());
        DefaultNode learner = fixed(p -> p.addOutputTable("O", "o")).nodeType(NodeType.Learner);
        assertEquals(NodeType.Learner, new TestFactory(learner).getType());
        assertThrows(IllegalStateException.class, () -> learner.nodeType(NodeType.Other));
    }

    @Test
    void textsThatAreNoXmlBreakTheConstructor() {
        for (String text : List.of("this & that", "a < b", "<b>open")) {
            DefaultNode node = withoutParameters(described(text).ports(p -> p.addOutputTable("O", "o")));
            assertThrows(IllegalArgumentException.class, () -> new TestFactory(node), text);
            assertThrows(IllegalArgumentException.class, () -> new TestFactory(fixed(p -> p.addOutputTable("O", text))), text);
        }
    }

    @Test
    void portsKnowTheirNamesAndTypes() {
        TestFactory factory = new TestFactory(fixed(p -> p.addInputTable("Images", "in").addOutputTable("Result", "out")));
        assertEquals("Images", factory.getInportName(0));
        assertEquals("out", factory.getOutportDescription(0));
        Node node = node(factory);
        assertEquals(2, node.getNrInPorts());
        assertEquals(BufferedDataTable.TYPE, node.getOutputType(1));
    }

    @Test
    void equalNamesOfInputAndOutputFailWhenANodeIsMade() {
        TestFactory factory = new TestFactory(fixed(p -> p.addInputTable("Images", "in").addOutputTable("Images", "out")));
        IllegalArgumentException failure = assertThrows(IllegalArgumentException.class, () -> node(factory));
        assertEquals("A port group with the given name already exists", failure.getMessage());
        PortType table = BufferedDataTable.TYPE;
        assertDoesNotThrow(() -> node(dynamic(p -> p.addInputPortGroup("in", g -> g.name("Images").description("i").fixed(table))
            .addOutputPortGroup("out", g -> g.name("Images").description("o").fixed(table)))));
    }

    @Test
    void optionalPortsAreAbsentUntilTheyAreAddedOrByDefault() {
        PortType table = BufferedDataTable.TYPE;
        TestFactory factory = dynamic(p -> p.addInputPortGroup("fixed", g -> g.name("F").description("f").fixed(table))
            .addInputPortGroup("absent", g -> g.name("A").description("a").optional().supportedTypes(table))
            .addInputPortGroup("present", g -> g.name("P").description("p").optional().supportedTypes(table).defaultPortType(table))
            .addInputAndOutputPortGroup("both", g -> g.inputName("B").inputDescription("b").outputName("B").outputDescription("b")
                .extendable().supportedTypes(table).fixedTypes(table).defaultNonFixedTypes(table)));
        ModifiableNodeCreationConfiguration config = factory.createNodeCreationConfig();
        assertArrayEquals(new int[]{1}, config.getPortConfig().orElseThrow().getInputPortLocation().get("present"));
        assertArrayEquals(new int[]{2, 3}, config.getPortConfig().orElseThrow().getInputPortLocation().get("both"));
        assertEquals(2, config.getPortConfig().orElseThrow().getOutputPorts().length);
        assertEquals("F", factory.getInportName(0));
        assertEquals("No name available", factory.getInportName(1));
    }

    @Test
    void descriptionListsPortsInTheirOrder() {
        PortType table = BufferedDataTable.TYPE;
        Element xml = dynamic(p -> p.addInputPortGroup("first", g -> g.name("First").description("f").fixed(table))
            .addInputPortGroup("more", g -> g.name("More").description("m").optional().supportedTypes(table))
            .addOutputPortGroup("out", g -> g.name("Out").description("<i>o</i>").fixed(table))).getXMLDescription();
        assertEquals("First", only(xml, "inPort").getAttribute("name"));
        assertEquals("more", only(xml, "dynInPort").getAttribute("group-identifier"));
        assertEquals("1", only(xml, "dynInPort").getAttribute("insert-before"));
        assertEquals("o", only(only(xml, "outPort"), "i").getTextContent());
        assertEquals("Manipulator", xml.getAttribute("type"));
    }

    @Test
    void descriptionHasKeywordsAndLinks() {
        Element xml = new TestFactory(fixed(p -> p.addOutputTable("O", "o")).keywords("denoise", "blind spot")
            .addExternalResource("https://example.org", "Paper")).getXMLDescription();
        assertEquals(2, xml.getElementsByTagName("keyword").getLength());
        assertEquals("https://example.org", only(xml, "link").getAttribute("href"));
        assertTrue(only(xml, "intro").getTextContent().contains("this & that"));
    }

    private static Element only(Element parent, String name) {
        NodeList elements = parent.getElementsByTagName(name);
        assertEquals(1, elements.getLength(), name);
        return (Element)elements.item(0);
    }

    static Node node(DefaultNodeFactory factory) {
        return new Node(factory);
    }
}
