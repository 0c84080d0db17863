package org.selfscope.knime.phantom;

import org.knime.core.data.DataType;
import org.knime.core.data.def.StringCell;
import org.knime.knip.base.data.img.ImgPlusCell;
import org.knime.node.parameters.widget.choices.Label;

/** What stands in the columns of a phantom. */
enum StoredAs {

    @Label(value = "Images", description = "The images are in the table and saved with the workflow.")
    CELLS,
    @Label(value = "Files", description = "The images are written to a folder frame by frame, and the table holds their paths, which the "
        + "other nodes of this extension take like images. For movies of any length, in little memory.")
    FILES;

    DataType type() {
        return this == CELLS ? ImgPlusCell.TYPE : StringCell.TYPE;
    }
}
