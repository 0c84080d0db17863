package org.selfscope.knime.scheme;

import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;
import org.selfscope.image.scheme.SamplingScheme;

/** The rule by which a network gets its training samples. The spec is the whole rule. */
public final class SamplingSchemePortObject extends AbstractSimplePortObject {

    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(SamplingSchemePortObject.class);

    private SamplingSchemePortObjectSpec spec;

    /** For KNIME, which then loads the content. */
    public SamplingSchemePortObject() {
    }

    public SamplingSchemePortObject(SamplingScheme scheme) {
        spec = new SamplingSchemePortObjectSpec(scheme);
    }

    @Override
    public SamplingSchemePortObjectSpec getSpec() {
        return spec;
    }

    @Override
    public String getSummary() {
        return spec.scheme().describe();
    }

    /** Writes what makes two objects equal. */
    @Override
    protected void save(ModelContentWO model, ExecutionMonitor exec) {
        spec.save(model);
    }

    @Override
    protected void load(ModelContentRO model, PortObjectSpec objectSpec, ExecutionMonitor exec) throws InvalidSettingsException {
        spec = new SamplingSchemePortObjectSpec();
        spec.load(model);
    }

    /** Names the class for KNIME. */
    public static final class Serializer extends AbstractSimplePortObjectSerializer<SamplingSchemePortObject> {
    }
}
