package org.selfscope.knime.learner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.selfscope.knime.execution.Execution;
import org.selfscope.knime.execution.TimeLeft;
import org.selfscope.learn.job.JobEvent;
import org.selfscope.learn.job.JobObserver;
import org.selfscope.learn.model.TrainingSummary;
import org.selfscope.learn.train.TrainingStep;

/**
 * Hears of the training in the worker: tells the user how far it is, and keeps the table that remains. A row for every validation, with the
 * mean training loss since the one before.
 */
public final class TrainingHistory implements JobObserver {

    public static final DataTableSpec SPEC = new DataTableSpec(
        new String[]{"Step", "Training loss", "Validation loss", "Best validation loss", "Best step", "Time (s)", "Device",
            "Note"},
        new DataType[]{IntCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, IntCell.TYPE, DoubleCell.TYPE, StringCell.TYPE,
            StringCell.TYPE});

    private final ExecutionContext exec;

    private final List<DefaultRow> rows = new ArrayList<>();

    private final List<String> notes = new ArrayList<>();

    private final List<String> setbacks = new ArrayList<>();

    private String device = "";

    private double lossSum;

    private int lossCount;

    TrainingHistory(ExecutionContext exec) {
        this.exec = exec;
    }

    @Override
    public boolean isCancelled() {
        return Execution.isCancelled(exec);
    }

    @Override
    public void on(JobEvent event) {
        if (event instanceof JobEvent.Started started) {
            device = started.device();
        } else if (event instanceof JobEvent.Trained trained) {
            step(trained.step());
        } else if (event instanceof JobEvent.Noted noted) {
            note(noted);
        }
    }

    private void note(JobEvent.Noted noted) {
        notes.add(noted.text());
        if (noted.isWarning()) {
            setbacks.add(noted.text());
            lossSum = 0;
            lossCount = 0;
        }
    }

    /** What went wrong while training, for the user's eyes. */
    List<String> setbacks() {
        return setbacks;
    }

    private void step(TrainingStep step) {
        exec.setProgress((double)step.step() / step.maxSteps(), () -> message(step));
        lossSum += step.trainingLoss();
        lossCount++;
        if (step.isValidated() || step.step() == step.maxSteps()) {
            addRow(step);
            lossSum = 0;
            lossCount = 0;
        }
    }

    private static String message(TrainingStep step) {
        double loss = step.trainingLoss() * step.squaredUnit();
        return String.format(Locale.ROOT, "step %d/%d, loss %.4g, %s", step.step(), step.maxSteps(), loss,
            TimeLeft.of(step.secondsLeft()));
    }

    /** The closing words: what training came to, as in "1600 steps in 24.1 s on CPU, weights of step 1550 kept". */
    void finished(TrainingSummary summary) {
        exec.setProgress(1, String.format(Locale.ROOT, "%d steps in %.1f s on %s, weights of step %d kept", summary.steps(),
            summary.seconds(), summary.device(), summary.bestStep()));
    }

    /** Losses in squared grey values, which people can compare with their images. */
    private void addRow(TrainingStep step) {
        double unit = step.squaredUnit();
        rows.add(new DefaultRow(RowKey.createRowKey((long)rows.size()), new IntCell(step.step()), number(lossSum / lossCount * unit),
            number(step.validationLoss() * unit), number(step.bestValidationLoss() * unit), new IntCell(step.bestStep()),
            number(step.seconds()), new StringCell(device),
            notes.isEmpty() ? DataType.getMissingCell() : new StringCell(String.join(" ", notes))));
        notes.clear();
    }

    private static DataCell number(double value) {
        return Double.isNaN(value) ? DataType.getMissingCell() : new DoubleCell(value);
    }

    BufferedDataTable table() {
        BufferedDataContainer container = exec.createDataContainer(SPEC);
        rows.forEach(container::addRowToTable);
        container.close();
        return container.getTable();
    }
}
