package org.selfscope.headless.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.knime.core.node.NodeSettings;

/** Settings on disk. */
public final class SettingsFiles {

    private SettingsFiles() {
    }

    /** Reads a file. */
    public static NodeSettings read(Path file) throws IOException {
        return (NodeSettings)NodeSettings.loadFromXML(Files.newInputStream(file));
    }

    /** Writes a file under a temporary name and then moves it. */
    public static void write(NodeSettings settings, Path file) throws IOException {
        Path temporary = Files.createTempFile(file.getParent(), "settings", ".tmp");
        try {
            settings.saveToXML(Files.newOutputStream(temporary));
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
