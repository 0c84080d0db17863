package org.knime.core.util;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;

/** {@code file:} URLs, of which users write many that the standard does not allow, above all with blanks. */
final class FileUrl {

    private FileUrl() {
    }

    static Path toPath(URL url) {
        try {
            return Path.of(new URI("file", null, decoded(url), null));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(url + " does not name a file.", e);
        }
    }

    private static String decoded(URL url) {
        try {
            return new URI(url.getProtocol() + ":" + url.getPath()).getPath();
        } catch (URISyntaxException notEncoded) {
            return url.getPath();
        }
    }
}
