package org.selfscope.knime.scorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.selfscope.image.AxisType;
import org.selfscope.image.Image;
import org.selfscope.image.picture.ContrastRule;
import org.selfscope.image.picture.Panel;
import org.selfscope.image.picture.SideBySide;
import org.selfscope.knime.view.PictureText;

/** Draws the images of the first rows beside each other with their scores, for the view. */
final class ScorePictures {

    static final DataTableSpec SPEC = new DataTableSpec(new String[]{"Row", "Picture"},
        new DataType[]{StringCell.TYPE, StringCell.TYPE});

    /** Some MB are what a page can take. */
    static final int MOST = 8;

    private static final int WIDEST = 1200;

    private final BufferedDataContainer pictures;

    private final ContrastRule contrast;

    private final List<Panel> panels = new ArrayList<>();

    ScorePictures(ContrastRule contrast, ExecutionContext exec) {
        this.contrast = contrast;
        pictures = exec.createDataContainer(SPEC);
    }

    /** Takes an image of the current row. */
    void add(Optional<Image> image, String column, ScoreRow score) {
        add(image, column, score.text());
    }

    /** Draws the current row, the reference last. A row without images has no picture. */
    void finish(String row, Optional<Image> reference, String referenceColumn) {
        add(reference, referenceColumn, "reference");
        if (!panels.isEmpty()) {
            String picture = PictureText.of(SideBySide.render(panels, contrast, true), WIDEST);
            pictures.addRowToTable(new DefaultRow(row, new StringCell(row), new StringCell(picture)));
        }
        panels.clear();
    }

    private void add(Optional<Image> image, String title, String subtitle) {
        if (pictures.size() < MOST) {
            image.filter(ScorePictures::hasPlanes).ifPresent(i -> panels.add(new Panel(i, title, subtitle)));
        }
    }

    private static boolean hasPlanes(Image image) {
        return image.dimensionOf(AxisType.X).isPresent() && image.dimensionOf(AxisType.Y).isPresent();
    }

    BufferedDataTable table() {
        pictures.close();
        return pictures.getTable();
    }
}
