package org.knime.core.node.config.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The XML form of settings, namespace http://www.knime.org/2008/09/XMLConfig. The streams are left open. */
public final class XMLConfig {

    private XMLConfig() {
    }

    /** Adds the entries in the stream to the config. The key of the root element is not looked at. */
    public static void load(ConfigBase config, InputStream in) throws IOException {
        new XmlReader(config).read(in);
    }

    public static void save(ConfigBase config, OutputStream out) throws IOException {
        new XmlWriter(out).write(config);
    }
}
