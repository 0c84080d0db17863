package org.selfscope.workflows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A copy of a shipped workflow that a test may change, by changing the texts of its files. */
record WorkflowCopy(Path folder) {

    private static final Pattern VALUE = Pattern.compile("value=\"[^\"]*\"");

    static WorkflowCopy of(String name, Path folder) throws IOException {
        Path source = Headless.workflow(name);
        List<Path> files;
        try (Stream<Path> all = Files.walk(source)) {
            files = all.toList();
        }
        for (Path file : files) {
            Files.copy(file, folder.resolve(source.relativize(file).toString()));
        }
        return new WorkflowCopy(folder);
    }

    /** Adds a second node with the settings of another one. */
    WorkflowCopy duplicate(int id, int copy) throws IOException {
        Path original = nodeFolder(id);
        String name = original.getFileName().toString().replace("(#" + id + ")", "(#" + copy + ")");
        Files.copy(original.resolve("settings.xml"), Files.createDirectory(folder.resolve(name)).resolve("settings.xml"));
        return insert("nodes", """
            <config key="node_%d">
                <entry key="id" type="xint" value="%d"/>
                <entry key="node_settings_file" type="xstring" value="%s/settings.xml"/>
                <entry key="node_is_meta" type="xboolean" value="false"/>
                <entry key="node_type" type="xstring" value="NativeNode"/>
            </config>
            """.formatted(copy, copy, name));
    }

    WorkflowCopy connect(int source, int sourcePort, int destination, int destinationPort) throws IOException {
        return insert("connections", """
            <config key="connection_%d_%d">
                <entry key="sourceID" type="xint" value="%d"/>
                <entry key="destID" type="xint" value="%d"/>
                <entry key="sourcePort" type="xint" value="%d"/>
                <entry key="destPort" type="xint" value="%d"/>
            </config>
            """.formatted(destination, destinationPort, source, destination, sourcePort, destinationPort));
    }

    /** Changes the value of an entry in a node's settings, the first of that key. */
    WorkflowCopy set(int id, String key, Object value) throws IOException {
        Path file = nodeFolder(id).resolve("settings.xml");
        Matcher entry = Pattern.compile("<entry key=\"" + key + "\"[^>]*>").matcher(Files.readString(file));
        String changed = entry.replaceFirst(e -> Matcher.quoteReplacement(
            VALUE.matcher(e.group()).replaceFirst(Matcher.quoteReplacement("value=\"" + value + "\""))));
        Files.writeString(file, changed);
        return this;
    }

    Path nodeFolder(int id) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(c -> c.getFileName().toString().endsWith("(#" + id + ")")).findFirst()
                .orElseThrow(() -> new AssertionError("no node " + id + " in " + folder));
        }
    }

    private WorkflowCopy insert(String section, String element) throws IOException {
        Path file = folder.resolve("workflow.knime");
        String start = "<config key=\"" + section + "\">";
        Files.writeString(file, Files.readString(file).replace(start, start + "\n" + element));
        return this;
    }
}
