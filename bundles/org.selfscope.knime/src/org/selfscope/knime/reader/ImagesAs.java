package org.selfscope.knime.reader;

import org.knime.core.data.DataType;
import org.knime.core.data.def.StringCell;
import org.knime.knip.base.data.img.ImgPlusCell;
import org.knime.node.parameters.widget.choices.Label;

/** What stands in the image columns. */
enum ImagesAs {

    @Label(value = "Images", description = "The images are read into the table and saved with the workflow.")
    CELLS,
    @Label(value = "References to files", description = "Only the paths of the files, as texts. The other nodes of this extension read "
        + "each file when they need it. For data that are too large to be copied into the workflow; the files must stay where they are.")
    REFERENCES;

    DataType type() {
        return this == CELLS ? ImgPlusCell.TYPE : StringCell.TYPE;
    }
}
