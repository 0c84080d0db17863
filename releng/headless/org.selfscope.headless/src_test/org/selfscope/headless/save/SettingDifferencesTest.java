package org.selfscope.headless.save;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.knime.core.node.NodeSettings;

class SettingDifferencesTest {

    private final NodeSettings before = settings();
    private final NodeSettings after = settings();

    private static NodeSettings settings() {
        NodeSettings settings = new NodeSettings("model");
        settings.addInt("number", 1);
        settings.addString("none", null);
        settings.addNodeSettings("inner").addStringArray("names", "a", "b");
        return settings;
    }

    private List<String> differences() {
        List<String> differences = new ArrayList<>();
        SettingDifferences.compare("Node", before, after, differences);
        return differences;
    }

    @Test
    void equalSettingsAreNotMentioned() {
        assertEquals(List.of(), differences());
    }

    @Test
    void otherValuesAndTypesAreNamedWithTheirPlace() throws Exception {
        after.addLong("number", 1);
        after.addString("none", "");
        after.getNodeSettings("inner").addStringArray("names", "a", "c");
        assertEquals(List.of("Node / number was xint 1 and is xlong 1.", "Node / none was xstring null and is xstring .",
            "Node / inner / names / 1 was xstring b and is xstring c."), differences());
    }

    @Test
    void lostAndNewKeysAreNamed() {
        before.addBoolean("lost", true);
        after.addBoolean("new", false);
        assertEquals(List.of("Node / lost was xboolean true and is not there.", "Node / new was not there and is xboolean false."),
            differences());
    }
}
