package org.selfscope.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginFilesTest {

    @TempDir
    private Path folder;

    private Extension only(String element) throws IOException {
        Path file = Files.writeString(folder.resolve("plugin.xml"),
            "<plugin><extension point='p'>" + element + "</extension><extension point='q'><other/></extension></plugin>");
        List<Extension> found = new PluginFiles(getClass().getClassLoader(), file).extensions("p");
        assertEquals(1, found.size());
        return found.get(0);
    }

    @Test
    void elementsHaveAttributesAndChildren() throws IOException {
        Extension thing = only("<thing a='1'><part n='2'/><part n='3'/><else/></thing>");
        assertEquals("thing", thing.name());
        assertEquals("1", thing.attribute("a"));
        assertNull(thing.attribute("b"));
        assertEquals(List.of("2", "3"), thing.children("part").stream().map(p -> p.attribute("n")).toList());
    }

    @Test
    void classesAreInstantiated() throws IOException {
        assertEquals("", only("<thing class='java.lang.String'/>").newInstance("class"));
    }

    @Test
    void aMissingClassOrAttributeIsNamed() throws IOException {
        Extension thing = only("<thing class='no.such.Thing' abstract='java.lang.Number'/>");
        assertTrue(errorOf(thing, "class").contains("no.such.Thing"));
        assertTrue(errorOf(thing, "none").contains("none"));
        assertTrue(errorOf(thing, "abstract").contains("java.lang.Number"));
    }

    private static String errorOf(Extension thing, String attribute) {
        return assertThrows(IllegalStateException.class, () -> thing.newInstance(attribute)).getMessage();
    }

    @Test
    void aFileThatIsNoXmlIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("plugin.xml"), "<plugin>");
        assertThrows(IOException.class, () -> new PluginFiles(getClass().getClassLoader(), file));
        assertThrows(IOException.class, () -> new PluginFiles(getClass().getClassLoader(), folder.resolve("none.xml")));
    }
}
