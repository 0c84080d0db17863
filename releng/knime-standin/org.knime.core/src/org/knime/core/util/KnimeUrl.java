package org.knime.core.util;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLDecoder;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import org.selfscope.standin.context.CurrentNode;
import org.selfscope.standin.context.NodePlace;

/** {@code knime:} URLs in a batch run: a workflow in a folder of its own, not imported into a space and without mount points. */
final class KnimeUrl {

    static final String PROTOCOL = "knime";

    private static final String LOCAL = "LOCAL";

    private KnimeUrl() {
    }

    static URL parse(String text) throws MalformedURLException {
        return new URL(null, text, new Handler());
    }

    /** The path that a URL stands for; null for the local mount point, which has no paths. */
    static Path resolve(URL url, Optional<NodePlace> place) throws IOException {
        return authority(url).equals(LOCAL) ? null : resolveAlsoMounted(url, place);
    }

    static Path resolveAlsoMounted(URL url, Optional<NodePlace> place) throws IOException {
        return switch (authority(url)) {
            case "knime.workflow" -> inside(known(place).workflow(), url);
            case "knime.node" -> inside(known(place).node(), url);
            case "knime.mountpoint", "knime.space" -> throw new IOException("Mountpoint or space relative URL needs a mountpoint.");
            case LOCAL -> inside(known(place).workspace(), url);
            default -> throw new IOException("No URL service was found for mount ID \"" + url.getAuthority() + "\".");
        };
    }

    private static String authority(URL url) {
        return Optional.ofNullable(url.getAuthority()).filter(a -> !a.isEmpty())
            .orElseThrow(() -> new IllegalArgumentException("The URL '" + url + "' has no authority."));
    }

    private static NodePlace known(Optional<NodePlace> place) throws IOException {
        return place.orElseThrow(() -> new IOException("No context for relative URL available"));
    }

    private static Path inside(Path folder, URL url) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        Path path = root.resolve(relative(url)).normalize();
        if (!path.startsWith(root)) {
            throw new IOException(
                "Cannot access items outside the workflow because it is not imported into a space: '" + url + "'");
        }
        return path;
    }

    private static String relative(URL url) {
        String plusKept = url.getPath().replace("+", "%2B");
        return URLDecoder.decode(plusKept, StandardCharsets.UTF_8).replaceFirst("^/+", "");
    }

    /** Opens the file behind a URL on the node's thread. */
    private static final class Handler extends URLStreamHandler {

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {
                    // a local file needs no connection
                }

                @Override
                public InputStream getInputStream() throws IOException {
                    return new FileInputStream(resolveAlsoMounted(getURL(), CurrentNode.place()).toFile());
                }
            };
        }
    }
}
