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

import net.imglib2.util.Cast;

/** The view of the Image Quality Scorer: its table, the images of the first rows beside each other, and curves. */
final class ScoreView {

    /** More rows are for a table view. */
    static final int MOST_ROWS = 500;

    /** What is known of a ring, in the order of the columns of {@link ScoreCurves}. */
    private static final List<String> CURVES = List.of("frequency", "correlation", "imagePower", "referencePower");

    private ScoreView() {
    }

    static DefaultView declare(RequireViewParameters view) {
        return view.withoutParameters()
            .description("The scores as a table, the images of the first rows beside their reference, ring correlations and spectra where computed.")
            .page(page -> ViewPage.of(page, "scores.html"))
            .initialData(data -> data.data(ScoreView::data));
    }

    /** An empty map before the node is executed. */
    static Map<String, Object> data(ViewInput in) {
        return InternalTables.of(in, 3).map(tables -> data(tables.get(0), tables.get(1), tables.get(2))).orElse(Map.of());
    }

    private static Map<String, Object> data(BufferedDataTable scores, BufferedDataTable pictures, BufferedDataTable curves) {
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
        data.put("curves", curves(curves));
        return data;
    }

    /** Of each image its rings, column by column. */
    private static List<Map<String, Object>> curves(BufferedDataTable rings) {
        Map<List<Object>, Map<String, Object>> curves = new LinkedHashMap<>();
        for (DataRow ring : rings) {
            List<Object> image = List.of(PageValue.of(ring.getCell(0)), PageValue.of(ring.getCell(1)));
            Map<String, Object> curve = curves.computeIfAbsent(image, i -> emptyCurve(i, PageValue.of(ring.getCell(2))));
            for (int i = 0; i < CURVES.size(); i++) {
                valuesOf(curve, CURVES.get(i)).add(PageValue.of(ring.getCell(3 + i)));
            }
        }
        return List.copyOf(curves.values());
    }

    private static Map<String, Object> emptyCurve(List<Object> image, Object unit) {
        Map<String, Object> curve = new LinkedHashMap<>();
        curve.put("row", image.get(0));
        curve.put("image", image.get(1));
        curve.put("unit", unit);
        CURVES.forEach(name -> curve.put(name, new ArrayList<>()));
        return curve;
    }

    private static List<Object> valuesOf(Map<String, Object> curve, String name) {
        return Cast.unchecked(curve.get(name));
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
