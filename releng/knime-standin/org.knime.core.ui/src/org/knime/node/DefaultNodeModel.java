package org.knime.node;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectHolder;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.webui.page.Resource.ContentType;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.selfscope.standin.dialog.Dialog;
import org.selfscope.standin.dialog.DialogHolder;
import org.selfscope.standin.dialog.Part;
import org.selfscope.standin.parameters.Defaults;
import org.selfscope.standin.parameters.ParametersPersistence;
import org.selfscope.standin.view.ViewContent;
import org.selfscope.standin.view.ViewHolder;

/**
 * Drives the functions of a {@link DefaultModel}. The parameters are one object shared by all calls; before anything was loaded they are
 * made from the input specs at the first configure. The only state that outlives a session is the internal data.
 */
final class DefaultNodeModel extends NodeModel implements PortObjectHolder, ViewHolder, DialogHolder {

    private final ConfiguredModel model;
    private final DefaultView view;
    private final PortType[] inTypes;
    private final PortType[] outTypes;
    private NodeParameters parameters;
    private PortObject[] internalData;

    DefaultNodeModel(DefaultNode node, PortType[] inTypes, PortType[] outTypes) {
        super(inTypes, outTypes);
        this.model = node.model();
        this.view = node.view();
        this.inTypes = inTypes;
        this.outTypes = outTypes;
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] inSpecs) throws InvalidSettingsException {
        if (model.parametersClass() != null && parameters == null) {
            NodeParameters defaults = Defaults.create(model.parametersClass(), new ConfigureParametersInput(inTypes, outTypes, inSpecs));
            defaults.validate();
            parameters = defaults;
        }
        PortObjectSpec[] outSpecs = new PortObjectSpec[outTypes.length];
        model.configure(new ConfigureFacts(parameters, inSpecs, outTypes), new ConfigureResult(outSpecs, this::setWarningMessage));
        return outSpecs;
    }

    @Override
    protected PortObject[] execute(PortObject[] inObjects, ExecutionContext exec) throws CanceledExecutionException, KNIMEException {
        ExecuteResult result = new ExecuteResult(new PortObject[outTypes.length], this::setWarningMessage, this::setInternalPortObjects);
        model.execute(new ExecuteFacts(parameters, inObjects, outTypes, exec), result);
        return result.data();
    }

    @Override
    protected void saveSettingsTo(NodeSettingsWO settings) {
        if (parameters != null) {
            ParametersPersistence.save(parameters, settings);
        }
    }

    @Override
    protected void validateSettings(NodeSettingsRO settings) throws InvalidSettingsException {
        if (model.parametersClass() != null) {
            ParametersPersistence.load(model.parametersClass(), settings).validate();
        }
    }

    @Override
    protected void loadValidatedSettingsFrom(NodeSettingsRO settings) throws InvalidSettingsException {
        if (model.parametersClass() != null) {
            parameters = ParametersPersistence.load(model.parametersClass(), settings);
        }
    }

    @Override
    protected void saveDefaultViewSettingsTo(NodeSettingsWO settings) {
        if (hasViewParameters()) {
            ParametersPersistence.save(Defaults.create(view.parametersClass()), settings);
        }
    }

    @Override
    protected void validateViewSettings(NodeSettingsRO settings) throws InvalidSettingsException {
        if (hasViewParameters()) {
            ParametersPersistence.load(view.parametersClass(), settings).validate();
        }
    }

    private boolean hasViewParameters() {
        return view != null && view.parametersClass() != null;
    }

    /** What the view's page would get; null if there is none. */
    Object initialViewData(NodeParameters viewParameters) {
        return view == null ? null : view.initialData(new ViewFacts(viewParameters, internalData));
    }

    @Override
    public Optional<ViewContent> view(NodeSettingsRO settings) throws IOException, InvalidSettingsException {
        if (view == null || view.page().getContentType() != ContentType.HTML) {
            return Optional.empty();
        }
        NodeParameters viewParameters = hasViewParameters() ? viewParameters(settings) : null;
        try (InputStream page = view.page().getInputStream()) {
            return Optional.of(new ViewContent(new String(page.readAllBytes(), StandardCharsets.UTF_8), initialViewData(viewParameters)));
        }
    }

    private NodeParameters viewParameters(NodeSettingsRO settings) throws InvalidSettingsException {
        return settings == null ? Defaults.create(view.parametersClass()) : ParametersPersistence.load(view.parametersClass(), settings);
    }

    @Override
    public Optional<Dialog> dialog(PortObjectSpec[] inSpecs) {
        NodeParametersInput input = new ConfigureParametersInput(inTypes, outTypes, inSpecs);
        List<Part> parts = new ArrayList<>();
        if (model.parametersClass() != null) {
            NodeParameters defaults = Defaults.create(model.parametersClass(), input);
            parts.add(new Part("model", parameters == null ? defaults : parameters, defaults));
        }
        if (hasViewParameters()) {
            NodeParameters defaults = Defaults.create(view.parametersClass(), input);
            parts.add(new Part("view", defaults, defaults));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(Dialog.open(parts, input));
    }

    @Override
    public PortObject[] getInternalPortObjects() {
        return internalData;
    }

    @Override
    public void setInternalPortObjects(PortObject[] portObjects) {
        internalData = portObjects;
    }

    @Override
    protected void reset() {
        internalData = null;
    }

    @Override
    protected void loadInternals(File folder, ExecutionMonitor exec) {
        // internal data are saved by the core
    }

    @Override
    protected void saveInternals(File folder, ExecutionMonitor exec) {
        // internal data are saved by the core
    }

    /** Copies what was set to the outputs, all at once. */
    static <T> void setAll(T[] values, T[] target) {
        if (values.length != target.length) {
            throw new IllegalArgumentException(
                "%d outputs were set, but the node has %d output ports.".formatted(values.length, target.length));
        }
        IntStream.range(0, target.length).forEach(i -> target[i] = values[i]);
    }
}
