package org.selfscope.knime.analyzer;

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

/** The view of the Noise Analyzer: for each image the photon transfer line, what neighbours share, and the advice. */
final class NoiseView {

    private NoiseView() {
    }

    static DefaultView declare(RequireViewParameters view) {
        return view.withoutParameters()
            .description("How the noise of each image grows with brightness, what neighbouring pixels share of it, and what that means for "
                + "denoising.")
            .page(page -> ViewPage.of(page, "noise.html"))
            .initialData(data -> data.data(NoiseView::data));
    }

    /** An empty map before the node is executed. */
    static Map<String, Object> data(ViewInput in) {
        return InternalTables.of(in, 2).map(tables -> data(tables.get(0), tables.get(1))).orElse(Map.of());
    }

    private static Map<String, Object> data(BufferedDataTable noise, BufferedDataTable charts) {
        List<Map<String, Object>> images = new ArrayList<>();
        for (DataRow row : noise) {
            if (images.size() < NoiseCharts.MOST) {
                images.add(image(row, charts));
            }
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("images", images);
        data.put("imagesLeftOut", noise.size() - images.size());
        return data;
    }

    private static Map<String, Object> image(DataRow row, BufferedDataTable charts) {
        String key = row.getKey().getString();
        Map<String, Object> image = new LinkedHashMap<>();
        image.put("name", key);
        image.put("gain", value(row, "Gain (grey values/photon)"));
        image.put("gainError", value(row, "Error of the gain"));
        image.put("offset", value(row, "Offset (grey values)"));
        image.put("readNoise", value(row, "Read noise (grey values)"));
        image.put("readNoiseError", value(row, "Error of the read noise"));
        image.put("blindSpot", value(row, "Blind spot"));
        image.put("advice", List.of(((String)value(row, NoiseRow.ADVICE)).split("\n")));
        for (String kind : List.of("point", "line", "X", "Y")) {
            image.put(kind, rows(charts, key, kind));
        }
        return image;
    }

    private static Object value(DataRow row, String column) {
        return PageValue.of(row.getCell(NoiseRow.SPEC.findColumnIndex(column)));
    }

    private static List<List<Object>> rows(BufferedDataTable charts, String image, String kind) {
        List<List<Object>> rows = new ArrayList<>();
        for (DataRow row : charts) {
            if (row.getCell(0).toString().equals(image) && row.getCell(1).toString().equals(kind)) {
                rows.add(List.of(PageValue.of(row.getCell(2)), PageValue.of(row.getCell(3)), PageValue.of(row.getCell(4))));
            }
        }
        return rows;
    }
}
