package org.knime.core.util;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.knime.core.node.InvalidSettingsException;
import org.selfscope.standin.context.CurrentNode;
import org.selfscope.standin.context.NodePlace;

/** Files and URLs as nodes name them, {@code knime:} URLs among them. */
public final class FileUtil {

    private static final int TIMEOUT_MILLIS = 20_000;

    private FileUtil() {
    }

    /** Makes a URL of a URL or of a path; a relative path counts from the process's working directory. */
    public static URL toURL(String urlOrPath) throws InvalidPathException, MalformedURLException {
        if (urlOrPath.isEmpty()) {
            throw new InvalidPathException(urlOrPath, "Path must not be empty");
        }
        if (urlOrPath.startsWith(KnimeUrl.PROTOCOL + ":")) {
            return KnimeUrl.parse(urlOrPath);
        }
        try {
            return new URL(urlOrPath);
        } catch (MalformedURLException notAUrl) {
            return Path.of(urlOrPath).toAbsolutePath().toUri().toURL();
        }
    }

    /** The local path that a URL stands for, null if it stands for none; the file need not exist. */
    public static Path resolveToPath(URL url) throws IOException, URISyntaxException {
        return switch (url.getProtocol()) {
            case "file" -> FileUrl.toPath(url);
            case KnimeUrl.PROTOCOL -> KnimeUrl.resolve(url, CurrentNode.place());
            default -> null;
        };
    }

    /** The local file that a URL stands for; any other URL is an error. */
    public static File getFileFromURL(URL url) {
        try {
            Path path = url.getProtocol().equals(KnimeUrl.PROTOCOL) ? KnimeUrl.resolveAlsoMounted(url, CurrentNode.place())
                : resolveToPath(url);
            if (path == null) {
                throw new IllegalArgumentException("Not a file or knime URL: '" + url + "'");
            }
            return path.toFile();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Opens a file or URL by its name. */
    public static InputStream openInputStream(String location) throws IOException, InvalidSettingsException {
        if (location == null || location.isEmpty()) {
            throw new InvalidSettingsException("No location provided");
        }
        URL url = toURL(location);
        if (url.getProtocol().equals("file") && !Files.exists(FileUrl.toPath(url))) {
            throw new InvalidSettingsException("No such file or URL: " + location);
        }
        return openStreamWithTimeout(url);
    }

    /** Opens a URL, waiting a limited time for a remote one. */
    public static InputStream openStreamWithTimeout(URL url) throws IOException {
        return openStreamWithTimeout(url, TIMEOUT_MILLIS);
    }

    /** Opens a URL, waiting the given milliseconds for a remote one. */
    public static InputStream openStreamWithTimeout(URL url, int timeoutMillis) throws IOException {
        if (url.getProtocol().equals("file") || url.getProtocol().equals(KnimeUrl.PROTOCOL)) {
            return new FileInputStream(getFileFromURL(url));
        }
        URLConnection connection = url.openConnection();
        connection.setConnectTimeout(timeoutMillis);
        connection.setReadTimeout(timeoutMillis);
        return connection.getInputStream();
    }

    /** A new folder among the workflow's temporary files, or the system's if no node is at work. */
    public static File createTempDir(String prefix) throws IOException {
        return Files.createTempDirectory(temporaryFolder(), prefix).toFile();
    }

    /** A new folder in another one. */
    public static File createTempDir(String prefix, File parent) throws IOException {
        return Files.createTempDirectory(parent.toPath(), prefix).toFile();
    }

    /** A new file among the workflow's temporary files, or the system's if no node is at work. */
    public static File createTempFile(String prefix, String suffix) throws IOException {
        return Files.createTempFile(temporaryFolder(), prefix, suffix).toFile();
    }

    /** Where the workflow's temporary files are; only known on a node's thread. */
    public static File getWorkflowTempDir() {
        return CurrentNode.place().map(NodePlace::temporary).map(Path::toFile)
            .orElseThrow(() -> new IllegalStateException("No context for relative URL available"));
    }

    private static Path temporaryFolder() {
        return CurrentNode.place().map(NodePlace::temporary).orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** Removes a file, or a folder with all that is in it; says whether all of it is gone. */
    public static boolean deleteRecursively(File file) {
        File[] children = Files.isSymbolicLink(file.toPath()) ? null : file.listFiles();
        boolean gone = true;
        for (File child : children == null ? new File[0] : children) {
            gone &= deleteRecursively(child);
        }
        return file.delete() && gone;
    }
}
