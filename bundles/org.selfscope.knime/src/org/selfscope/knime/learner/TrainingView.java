package org.selfscope.knime.learner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.knime.core.data.DataRow;
import org.knime.core.node.BufferedDataTable;
import org.knime.node.DefaultView;
import org.knime.node.DefaultView.RequireViewParameters;
import org.knime.node.DefaultView.ViewInput;
import org.selfscope.knime.view.InternalTables;
import org.selfscope.knime.view.PageValue;
import org.selfscope.knime.view.ViewPage;

/** The view of the learners: how the losses fell, what was chosen, and what the model does to an image. */
public final class TrainingView {

    private TrainingView() {
    }

    public static DefaultView declare(RequireViewParameters view) {
        return view.withoutParameters()
            .description("How the losses fell during training, the step whose weights were chosen, what was noted of the images, and a piece "
                + "of a training image before and after restoration.")
            .page(page -> ViewPage.of(page, "training.html"))
            .initialData(data -> data.data(TrainingView::data));
    }

    /** An empty map before the node is executed. Losses are in squared grey values, times in seconds. */
    static Map<String, Object> data(ViewInput in) {
        return InternalTables.of(in, 2).map(tables -> data(tables.get(0), tables.get(1))).orElse(Map.of());
    }

    private static Map<String, Object> data(BufferedDataTable history, BufferedDataTable preview) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("steps", column(history, "Step"));
        data.put("trainingLoss", column(history, "Training loss"));
        data.put("validationLoss", column(history, "Validation loss"));
        data.put("chosenStep", last(history, "Best step"));
        data.put("chosenLoss", last(history, "Best validation loss"));
        data.put("seconds", last(history, "Time (s)"));
        data.put("device", last(history, "Device"));
        data.put("notes", column(history, "Note").stream().filter(Objects::nonNull).toList());
        data.put("caption", last(preview, "Caption"));
        data.put("picture", last(preview, "Picture"));
        return data;
    }

    private static List<Object> column(BufferedDataTable table, String name) {
        int index = table.getDataTableSpec().findColumnIndex(name);
        List<Object> values = new ArrayList<>();
        for (DataRow row : table) {
            values.add(PageValue.of(row.getCell(index)));
        }
        return values;
    }

    /** Null if there are no rows. */
    private static Object last(BufferedDataTable table, String name) {
        List<Object> values = column(table, name);
        return values.isEmpty() ? null : values.get(values.size() - 1);
    }
}
