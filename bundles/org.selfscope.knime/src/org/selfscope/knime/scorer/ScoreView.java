package org.selfscope.knime.scorer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.knime.core.data.DataRow;
import org.knime.core.node.BufferedDataTable;
import org.knime.node.DefaultView;
import org.knime.node.DefaultView.RequireViewParameters;
import org.knime.node.DefaultView.ViewInput;
import org.selfscope.knime.view.InternalTables;
import org.selfscope.knime.view.PageValue;
import org.selfscope.knime.view.ViewPage;

/** The view of the Image Quality Scorer: its table, and the images of the first rows beside each other. */
final class ScoreView {

    /** More rows are for a table view. */
    static final int MOST_ROWS = 500;

    private ScoreView() {
    }

    static DefaultView declare(RequireViewParameters view) {
        return view.withoutParameters()
            .description("The scores as a table, and the images of the first rows beside their reference.")
            .page(page -> ViewPage.of(page, "scores.html"))
            .initialData(data -> data.data(ScoreView::data));
    }

    /** An empty map before the node is executed. */
    static Map<String, Object> data(ViewInput in) {
        return InternalTables.of(in, 2).map(tables -> data(tables.get(0), tables.get(1))).orElse(Map.of());
    }

    private static Map<String, Object> data(BufferedDataTable scores, BufferedDataTable pictures) {
        List<List<Object>> shown = new ArrayList<>();
        Set<Object> images = new HashSet<>();
        for (DataRow row : scores) {
            images.add(PageValue.of(row.getCell(0)));
            if (shown.size() < MOST_ROWS) {
                shown.add(row.stream().map(PageValue::of).toList());
            }
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("columns", List.of(scores.getDataTableSpec().getColumnNames()));
        data.put("rows", shown);
        data.put("rowsLeftOut", scores.size() - shown.size());
        data.put("pictures", pictures(pictures));
        data.put("picturesLeftOut", images.size() - pictures.size());
        return data;
    }

    private static List<Map<String, Object>> pictures(BufferedDataTable table) {
        List<Map<String, Object>> pictures = new ArrayList<>();
        for (DataRow row : table) {
            Map<String, Object> picture = new LinkedHashMap<>();
            picture.put("row", PageValue.of(row.getCell(0)));
            picture.put("picture", PageValue.of(row.getCell(1)));
            pictures.add(picture);
        }
        return pictures;
    }
}
