package org.knime.core.webui.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A file that a view shows. */
public interface Resource {

    /** The path below the page. */
    String getRelativePath();

    InputStream getInputStream() throws IOException;

    /** Throws IllegalArgumentException for a file that is neither .js, .html, .svg nor .png. */
    default ContentType getContentType() {
        return ContentType.of(getRelativePath());
    }

    /** What a file is, by the end of its name. */
    enum ContentType {
        SHADOW_APP(".js"), HTML(".html"), SVG(".svg"), PNG(".png");

        private final String ending;

        ContentType(String ending) {
            this.ending = ending;
        }

        static ContentType of(String path) {
            return Arrays.stream(values()).filter(type -> path.endsWith(type.ending)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A view cannot show the file " + path + "."));
        }
    }
}
