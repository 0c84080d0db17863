package org.knime.node;

import java.util.Arrays;
import java.util.function.Function;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.FluentNodeAPI;
import org.knime.core.node.port.PortObject;
import org.knime.core.webui.page.Page;
import org.knime.core.webui.page.Page.RequireFromFileOrString;
import org.knime.node.parameters.NodeParameters;

/** The view of a node: a page and what it shows. */
public final class DefaultView implements FluentNodeAPI {

    private final Class<? extends NodeParameters> parametersClass;
    private final String description;
    private final Page page;
    private DefaultInitialData initialData;

    private DefaultView(Class<? extends NodeParameters> parametersClass, String description, Page page) {
        this.parametersClass = parametersClass;
        this.description = description;
        this.page = page;
    }

    static RequireViewParameters create() {
        return parametersClass -> description -> page -> new DefaultView(parametersClass, description, page.apply(Page.create()));
    }

    /** What the page gets when it opens. */
    public DefaultView initialData(Function<RequireInitialData, DefaultInitialData> newInitialData) {
        initialData = newInitialData.apply(new RequireInitialData() {

            @Override
            public <D> DefaultInitialData data(Function<ViewInput, D> data) {
                return new DefaultInitialData(data);
            }
        });
        return this;
    }

    /** Null if the view has no parameters. */
    Class<? extends NodeParameters> parametersClass() {
        return parametersClass;
    }

    String description() {
        return description;
    }

    Page page() {
        return page;
    }

    /** Null if the view has none. */
    Object initialData(ViewInput input) {
        return initialData == null ? null : initialData.data.apply(input);
    }

    /** The stage that names the class of the view's parameters. */
    public interface RequireViewParameters {

        RequireDescription parametersClass(Class<? extends NodeParameters> parametersClass);

        default RequireDescription withoutParameters() {
            return parametersClass(null);
        }
    }

    /** The stage that describes the view, an XML fragment. */
    public interface RequireDescription {

        RequirePage description(String description);
    }

    /** The stage that gives the page. */
    public interface RequirePage {

        DefaultView page(Function<RequireFromFileOrString, Page> page);
    }

    /** The stage that gives the initial data. */
    public interface RequireInitialData {

        <D> DefaultInitialData data(Function<ViewInput, D> data);
    }

    /** What a view can ask. */
    public interface ViewInput {

        <P extends NodeParameters> P getParameters();

        /** What execute has set as internal data; null before. */
        PortObject[] getInternalPortObjects();

        /** Like {@link #getInternalPortObjects()} for data that are all tables. */
        default BufferedDataTable[] getInternalTables() {
            return Arrays.stream(getInternalPortObjects()).map(BufferedDataTable.class::cast).toArray(BufferedDataTable[]::new);
        }
    }

    abstract static class AbstractDataService {
    }

    /** What the page gets when it opens. */
    public static final class DefaultInitialData extends AbstractDataService implements FluentNodeAPI {

        private final Function<ViewInput, ?> data;

        private DefaultInitialData(Function<ViewInput, ?> data) {
            this.data = data;
        }
    }
}
