package org.knime.core.webui.page;

import java.net.URL;

/** A page that is a file of a bundle. */
public non-sealed class FromFilePage extends Page {

    FromFilePage(String relativePath, URL file) {
        super(relativePath, file::openStream);
    }
}
