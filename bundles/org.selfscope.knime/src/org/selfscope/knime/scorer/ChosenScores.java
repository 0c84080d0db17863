package org.selfscope.knime.scorer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.selfscope.image.metric.Comparison;
import org.selfscope.image.metric.DataRange;

/**
 * What the node was asked to compute.
 *
 * @param kinds the scores, in the order of their columns
 * @param range what counts as signal
 * @param fit done before anything is scored
 */
record ChosenScores(List<ScoreKind> kinds, DataRange range, UnaryOperator<Comparison> fit) {

    /** The scores of an image, in a row. */
    DataTableSpec spec() {
        List<DataColumnSpec> columns = new ArrayList<>();
        columns.add(new DataColumnSpecCreator("Row", StringCell.TYPE).createSpec());
        columns.add(new DataColumnSpecCreator("Image", StringCell.TYPE).createSpec());
        for (ScoreKind kind : kinds) {
            columns.add(new DataColumnSpecCreator(kind.column(), DoubleCell.TYPE).createSpec());
            kind.unitColumn().ifPresent(name -> columns.add(new DataColumnSpecCreator(name, StringCell.TYPE).createSpec()));
        }
        return new DataTableSpec(columns.toArray(DataColumnSpec[]::new));
    }
}
