package org.selfscope.knime.learner;

import java.util.Arrays;
import java.util.Optional;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.selfscope.image.scheme.SamplingScheme;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.execution.Execution;
import org.selfscope.knime.execution.Warnings;

/** What the Self-Supervised Learner does. */
final class Learning {

    private Learning() {
    }

    /** The spec of the model stays open: what it says is known after training. */
    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        SelfSupervisedLearnerParameters parameters = in.getParameters();
        ImageColumn.find(in.getInTableSpec(0), parameters.imageColumn, "Image column");
        Optional<SamplingScheme> scheme = ConnectedScheme.of(in.getInPortSpecs());
        Execution.check(() -> LearnerPlan.of(parameters, scheme));
        out.setOutSpec(1, TrainingHistory.SPEC);
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, InvalidSettingsException {
        SelfSupervisedLearnerParameters parameters = in.getParameters();
        ExecutionContext exec = in.getExecutionContext();
        BufferedDataTable table = in.getInTable(0);
        ImageColumn column = ImageColumn.find(table.getDataTableSpec(), parameters.imageColumn, "Image column");
        new TrainingRun(LearnerPlan.of(parameters, scheme(in)), column, parameters.device, exec).run(table, new Warnings(), out);
    }

    private static Optional<SamplingScheme> scheme(ExecuteInput in) {
        return ConnectedScheme.of(Arrays.stream(in.getInPortObjects()).map(PortObject::getSpec).toArray(PortObjectSpec[]::new));
    }
}
