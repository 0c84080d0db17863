package org.selfscope.knime.view;

import org.knime.core.webui.page.Page;
import org.knime.core.webui.page.Page.RequireFromFileOrString;

/**
 * Finds the pages of the views in the folder {@code view} of this bundle. The only class that touches KNIME's pages, which are not free for
 * all to use.
 */
public final class ViewPage {

    private static final String FOLDER = "view";

    private ViewPage() {
    }

    /**
     * A page that shows its initial data.
     *
     * @param file in the folder of the pages
     */
    public static Page of(RequireFromFileOrString page, String file) {
        return page.fromFile().bundleClass(ViewPage.class).basePath(FOLDER).relativeFilePath(file);
    }
}
