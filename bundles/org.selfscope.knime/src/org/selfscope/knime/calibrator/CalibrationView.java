package org.selfscope.knime.calibrator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.knime.core.data.DataRow;
import org.knime.core.node.BufferedDataTable;
import org.knime.node.DefaultView;
import org.knime.node.DefaultView.RequireViewParameters;
import org.knime.node.DefaultView.ViewInput;
import org.selfscope.knime.view.InternalTables;
import org.selfscope.knime.view.PageValue;
import org.selfscope.knime.view.ViewPage;

/** The view of the Denoiser Calibrator: loss and true error over the parameter of each denoiser. */
final class CalibrationView {

    /** Trials of more are for a table view. */
    static final int MOST_ROWS = 50;

    private CalibrationView() {
    }

    static DefaultView declare(RequireViewParameters view) {
        return view.withoutParameters()
            .description("The loss of every trial over the parameter of its denoiser, the true error where there is a reference, and the "
                + "setting that was chosen.")
            .page(page -> ViewPage.of(page, "calibration.html"))
            .initialData(data -> data.data(CalibrationView::data));
    }

    /** An empty map before the node is executed. */
    static Map<String, Object> data(ViewInput in) {
        return InternalTables.of(in, 2).map(tables -> data(tables.get(0), tables.get(1))).orElse(Map.of());
    }

    private static Map<String, Object> data(BufferedDataTable trials, BufferedDataTable settings) {
        Map<String, Object> data = new LinkedHashMap<>();
        Map<Object, List<List<Object>>> shown = new LinkedHashMap<>();
        List<List<Object>> chosen = new ArrayList<>();
        for (DataRow row : settings) {
            if (chosen.size() < MOST_ROWS) {
                chosen.add(values(row));
                shown.put(PageValue.of(row.getCell(0)), new ArrayList<>());
            }
        }
        for (DataRow row : trials) {
            List<List<Object>> ofRow = shown.get(PageValue.of(row.getCell(0)));
            if (ofRow != null) {
                ofRow.add(values(row));
            }
        }
        data.put("settings", chosen);
        data.put("trials", new ArrayList<>(shown.values()));
        data.put("rowsLeftOut", settings.size() - chosen.size());
        return data;
    }

    private static List<Object> values(DataRow row) {
        List<Object> values = new ArrayList<>();
        row.forEach(cell -> values.add(PageValue.of(cell)));
        return values;
    }
}
