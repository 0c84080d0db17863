package org.selfscope.headless.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.knime.core.util.FileUtil;

/** A folder that is gone after the run. */
record TemporaryFolder(Path path) implements AutoCloseable {

    static TemporaryFolder create() throws IOException {
        return new TemporaryFolder(Files.createTempDirectory("knime_workflow_"));
    }

    @Override
    public void close() throws IOException {
        if (Files.exists(path) && !FileUtil.deleteRecursively(path.toFile()) && Files.exists(path)) {
            throw new IOException(path + " could not be removed completely");
        }
    }
}
