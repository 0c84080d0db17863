package org.knime.node;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.FluentNodeAPI;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.parameters.NodeParameters;

/** What a node does, as functions. */
public abstract sealed class DefaultModel implements FluentNodeAPI permits ConfiguredModel {

    DefaultModel() {
    }

    /** The parameters class, null if the node has none. */
    abstract Class<? extends NodeParameters> parametersClass();

    /** The stage that names the class of the parameters. */
    public interface RequireModelParameters {

        RequireConfigureOrRearrangeColumns parametersClass(Class<? extends NodeParameters> parametersClass);

        default RequireConfigureOrRearrangeColumns withoutParameters() {
            return parametersClass(null);
        }
    }

    /** The stage that gives the configure function. */
    public interface RequireConfigureOrRearrangeColumns {

        RequireExecute configure(ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure);
    }

    /** The stage that gives the execute function. */
    public interface RequireExecute {

        DefaultModel execute(ExecuteConsumer execute);
    }

    /** Says what will come out, or throws if the settings do not fit the inputs. */
    @FunctionalInterface
    public interface ConfigureOrRearrangerConsumer<I, O> {

        void accept(I input, O output) throws InvalidSettingsException;
    }

    /** Makes the outputs. */
    @FunctionalInterface
    public interface ExecuteConsumer {

        void accept(ExecuteInput input, ExecuteOutput output) throws CanceledExecutionException, KNIMEException;
    }

    /** What is known at configure; ports are counted without the flow-variable port. */
    public interface ConfigureInput {

        /** The parameters, with values of flow variables; one shared object that must not be changed. */
        <P extends NodeParameters> P getParameters();

        /** The specs of all inputs, null where unknown. */
        PortObjectSpec[] getInPortSpecs();

        PortObjectSpec getInPortSpec(int index);

        /** Like {@link #getInPortSpecs()} for nodes whose inputs are all tables. */
        DataTableSpec[] getInTableSpecs();

        DataTableSpec getInTableSpec(int index);

        PortType[] getOutPortTypes();
    }

    /** Takes what will come out; a spec that is not set is unknown. */
    public interface ConfigureOutput {

        void setOutSpecs(PortObjectSpec... specs);

        void setOutSpec(int index, PortObjectSpec spec);

        void setWarningMessage(String message);
    }

    /** What comes in. */
    public interface ExecuteInput {

        /** The parameters, with values of flow variables; one shared object that must not be changed. */
        <P extends NodeParameters> P getParameters();

        PortObject[] getInPortObjects();

        PortObject getInPortObject(int index);

        /** Like {@link #getInPortObjects()} for nodes whose inputs are all tables. */
        BufferedDataTable[] getInTables();

        BufferedDataTable getInTable(int index);

        PortType[] getOutPortTypes();

        ExecutionContext getExecutionContext();
    }

    /** Takes what comes out; every output must be set. */
    public interface ExecuteOutput {

        void setOutData(PortObject... data);

        void setOutData(int index, PortObject data);

        /** What a view needs; saved with the node, dropped on reset. */
        void setInternalData(PortObject... data);

        /** Replaces an earlier warning. */
        void setWarningMessage(String message);
    }
}
