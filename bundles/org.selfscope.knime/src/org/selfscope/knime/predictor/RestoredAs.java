package org.selfscope.knime.predictor;

import org.knime.core.data.DataType;
import org.knime.core.data.def.StringCell;
import org.knime.knip.base.data.img.ImgPlusCell;
import org.knime.node.parameters.widget.choices.Label;

/** What stands in the column of restored images. */
enum RestoredAs {

    @Label(value = "Images", description = "The restored images are in the table and saved with the workflow.")
    CELLS,
    @Label(value = "Files", description = "The restored images are written to a folder, and the table holds their paths, which the other "
        + "nodes of this extension take like images. Images of any size are restored in little memory.")
    FILES;

    DataType type() {
        return this == CELLS ? ImgPlusCell.TYPE : StringCell.TYPE;
    }
}
