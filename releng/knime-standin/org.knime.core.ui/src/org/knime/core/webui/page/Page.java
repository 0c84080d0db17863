package org.knime.core.webui.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import org.knime.core.node.FluentNodeAPI;

/** The page of a view. */
public sealed class Page implements Resource, FluentNodeAPI permits FromFilePage {

    private final String relativePath;
    private final Content content;

    Page(String relativePath, Content content) {
        this.relativePath = relativePath;
        this.content = content;
        getContentType(); // fails at once where the real page fails only when it is shown
    }

    public static RequireFromFileOrString create() {
        return new PageStages();
    }

    @Override
    public String getRelativePath() {
        return relativePath;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return content.open();
    }

    @Override
    public ContentType getContentType() {
        return Resource.super.getContentType();
    }

    static Page ofText(StringSupplier text, String relativePath) {
        return new Page(relativePath, () -> new ByteArrayInputStream(text.get().getBytes(StandardCharsets.UTF_8)));
    }

    interface Content {

        InputStream open() throws IOException;
    }

    /** The stage that says where the page comes from. */
    public interface RequireFromFileOrString {

        RequireBundle fromFile();

        /** A page whose text is made when it is shown. */
        default RequireRelativePath fromString(StringSupplier text) {
            return relativePath -> ofText(text, relativePath);
        }
    }

    /** The stage that names the bundle. */
    public interface RequireBundle {

        /** The bundle of a class. */
        RequireBasePath bundleClass(Class<?> type);
    }

    /** The stage that names the folder in the bundle. */
    public interface RequireBasePath {

        RequireRelativeFilePath basePath(String path);
    }

    /** The stage that names the file in the folder. */
    public interface RequireRelativeFilePath {

        /** Throws IllegalArgumentException if the bundle has no such file. */
        FromFilePage relativeFilePath(String path);
    }

    /** The stage that gives a made page a path. */
    public interface RequireRelativePath {

        Page relativePath(String path);
    }

    /** Makes a text. */
    public interface StringSupplier extends Supplier<String> {
    }
}
