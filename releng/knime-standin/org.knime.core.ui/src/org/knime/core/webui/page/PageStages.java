package org.knime.core.webui.page;

import java.net.URL;

import org.knime.core.webui.page.Page.RequireBundle;
import org.knime.core.webui.page.Page.RequireFromFileOrString;

/** Finds the file of a page. */
final class PageStages implements RequireFromFileOrString {

    @Override
    public RequireBundle fromFile() {
        return type -> folder -> file -> {
            URL url = type.getClassLoader().getResource(folder + "/" + file);
            if (url == null) {
                throw new IllegalArgumentException("The bundle of " + type.getName() + " has no file " + folder + "/" + file
                    + " (is the folder in its build.properties?).");
            }
            return new FromFilePage(file, url);
        };
    }
}
