package org.selfscope.knime.analyzer;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.selfscope.image.analyze.ChannelNoise;
import org.selfscope.image.analyze.NeighbourCorrelation;
import org.selfscope.image.analyze.PhotonTransfer;

/**
 * What the charts of the view show, as a table: the points of the photon transfer line (X mean, Y variance), the ends of the fitted line,
 * and the correlations of neighbours (X distance, Y correlation, Bound upper bound).
 */
final class NoiseCharts {

    static final DataTableSpec SPEC = new DataTableSpec(new String[]{"Image", "Kind", "X", "Y", "Bound"},
        new DataType[]{StringCell.TYPE, StringCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE});

    /** More charts make a page slow. */
    static final int MOST = 12;

    private final BufferedDataContainer rows;

    private int images;

    NoiseCharts(ExecutionContext exec) {
        rows = exec.createDataContainer(SPEC);
    }

    void add(String image, ChannelNoise noise) {
        images++;
        if (images > MOST) {
            return;
        }
        PhotonTransfer transfer = noise.transfer();
        transfer.points().forEach(p -> add(image, "point", p.mean(), p.variance(), p.error()));
        double dark = transfer.points().get(0).mean();
        double bright = transfer.points().get(transfer.points().size() - 1).mean();
        add(image, "line", dark, transfer.variance(dark), 0);
        add(image, "line", bright, transfer.variance(bright), 0);
        add(image, "X", noise.alongX());
        add(image, "Y", noise.alongY());
    }

    private void add(String image, String axis, NeighbourCorrelation correlation) {
        for (int i = 0; i < correlation.noise().size(); i++) {
            add(image, axis, i + 1, correlation.noise().get(i), correlation.atMost().get(i));
        }
    }

    private void add(String image, String kind, double x, double y, double bound) {
        DataCell[] cells = {new StringCell(image), new StringCell(kind), new DoubleCell(x), new DoubleCell(y), new DoubleCell(bound)};
        rows.addRowToTable(new DefaultRow("Row" + rows.size(), cells));
    }

    BufferedDataTable table() {
        rows.close();
        return rows.getTable();
    }
}
