package org.knime.core.node.config.base;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes a config line by line, each level four blanks further in, as KNIME does. */
final class XmlWriter {

    private static final String NAMESPACES = "xmlns=\"http://www.knime.org/2008/09/XMLConfig\""
        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
        + " xsi:schemaLocation=\"http://www.knime.org/2008/09/XMLConfig http://www.knime.org/XMLConfig_2008_09.xsd\" ";

    private final Writer out;

    XmlWriter(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    void write(ConfigBase config) throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        write(config, "", NAMESPACES);
        out.flush();
    }

    private void write(ConfigBase config, String indent, String namespaces) throws IOException {
        out.write(indent + "<config " + namespaces + "key=\"" + attribute(config.getKey()) + "\"");
        if (config.keySet().isEmpty()) {
            out.write("/>\n");
            return;
        }
        out.write(">\n");
        for (String key : config) {
            write(config.get(key), indent + "    ");
        }
        out.write(indent + "</config>\n");
    }

    private void write(AbstractConfigEntry entry, String indent) throws IOException {
        if (entry instanceof ConfigBase config) {
            write(config, indent, "");
            return;
        }
        String value = entry.toStringValue();
        out.write(indent + "<entry key=\"" + attribute(entry.getKey()) + "\" type=\"" + entry.getType() + "\"");
        out.write((value == null ? " isnull=\"true\"" : "") + " value=\"" + (value == null ? "" : attribute(value)) + "\"/>\n");
    }

    private static String attribute(String text) {
        return XmlText.escape(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
