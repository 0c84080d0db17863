package org.selfscope.headless.view;

import java.io.IOException;

import org.selfscope.standin.view.ViewContent;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** Puts initial data into a page, where the page finds them without anybody to ask. */
final class ViewPage {

    private static final String END_OF_HEAD = "</head>";

    /** Nulls are written, as KNIME does; signs that could end the element are escaped. */
    private static final Gson GSON = new GsonBuilder().serializeNulls().create();

    private ViewPage() {
    }

    static String complete(ViewContent view) throws IOException {
        int end = view.page().indexOf(END_OF_HEAD);
        if (end < 0) {
            throw new IOException("The page of the view has no " + END_OF_HEAD + ", where the data could be put.");
        }
        String element = "<script type=\"application/json\" id=\"initial-data\">" + json(view.initialData()) + "</script>\n";
        return view.page().substring(0, end) + element + view.page().substring(end);
    }

    /** As KNIME wraps what a view's function returns. */
    static String json(Object initialData) {
        return "{\"result\":" + GSON.toJson(initialData) + "}";
    }
}
