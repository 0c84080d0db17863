package org.selfscope.knime.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Image;
import org.selfscope.knime.view.KeptData;
import org.selfscope.learn.job.JobEvent;
import org.selfscope.learn.train.TrainingStep;

import net.imglib2.img.array.ArrayImgs;

class TrainingViewTest {

    private final ExecutionContext exec = new ExecutionContext(new DefaultNodeProgressMonitor(), null);

    private final TrainingHistory history = new TrainingHistory(exec);

    /** Losses of half the given number, in a unit whose square is 2. */
    private void step(int step, double trainingLoss, double validationLoss, double best, int bestStep) {
        history.on(new JobEvent.Trained(new TrainingStep(step, 3, trainingLoss / 2, validationLoss / 2, best / 2, bestStep, 2, step, 0)));
    }

    private BufferedDataTable preview() {
        Image image = new Image(ArrayImgs.floats(new float[]{1, 2, 3, 4, 5, 6}, 3, 2),
            List.of(Axis.of(AxisType.X, 1, ""), Axis.of(AxisType.Y, 1, "")), "cells", "");
        BufferedDataContainer container = exec.createDataContainer(TrainingPreview.SPEC);
        container.addRowToTable(TrainingPreview.row(image, image));
        container.close();
        return container.getTable();
    }

    @Test
    void curvesAndChosenStepAreThoseOfTheTraining() {
        step(1, 8, 6, 6, 1);
        history.on(new JobEvent.Noted("Half of the pixels are outliers.", false));
        step(2, 6, 4, 4, 2);
        step(3, 5, Double.NaN, 4, 2);
        Map<String, Object> data = TrainingView.data(new KeptData(history.table(), preview()));
        assertEquals(List.of(1, 2, 3), data.get("steps"));
        assertEquals(List.of(8.0, 6.0, 5.0), data.get("trainingLoss"));
        assertEquals(Arrays.asList(6.0, 4.0, null), data.get("validationLoss"));
        assertEquals(List.of("Half of the pixels are outliers."), data.get("notes"));
        assertEquals(2, data.get("chosenStep"));
        assertEquals(4.0, data.get("chosenLoss"));
        assertEquals(3.0, data.get("seconds"));
        assertEquals("cells, centre, 3 x 2 pixels", data.get("caption"));
        assertTrue(((String)data.get("picture")).startsWith("iVBORw0KGgo"), "no PNG in base64");
    }

    @Test
    void beforeTrainingThereIsNothing() {
        assertEquals(Map.of(), TrainingView.data(new KeptData()));
        assertEquals(Map.of(), TrainingView.data(KeptData.NONE));
        assertEquals(Map.of(), TrainingView.data(new KeptData(history.table())));
    }

    @Test
    void aTrainingWithoutStepsHasEmptyCurves() {
        Map<String, Object> data = TrainingView.data(new KeptData(history.table(), preview()));
        assertEquals(List.of(), data.get("steps"));
        assertEquals(null, data.get("chosenStep"));
    }
}
