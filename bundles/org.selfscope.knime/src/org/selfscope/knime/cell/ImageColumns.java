package org.selfscope.knime.cell;

import org.knime.knip.base.data.img.ImgPlusValue;
import org.knime.node.parameters.widget.choices.util.CompatibleColumnsProvider;

/** Offers the image columns of the first input in a dialog. */
public class ImageColumns extends CompatibleColumnsProvider {

    public ImageColumns() {
        super(ImgPlusValue.class);
    }

    /** Offers those of the second input, for nodes whose first input is a model. */
    public static final class OfSecondInput extends ImageColumns {

        @Override
        public int getInputTableIndex() {
            return 1;
        }
    }
}
