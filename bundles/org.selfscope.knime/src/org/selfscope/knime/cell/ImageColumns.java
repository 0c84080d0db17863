package org.selfscope.knime.cell;

import java.util.List;

import org.knime.core.data.StringValue;
import org.knime.knip.base.data.img.ImgPlusValue;
import org.knime.node.parameters.widget.choices.util.CompatibleColumnsProvider;

/** Offers the columns of the first input that hold images, or paths of images, in a dialog. */
public class ImageColumns extends CompatibleColumnsProvider {

    public ImageColumns() {
        super(List.of(ImgPlusValue.class, StringValue.class));
    }

    /** Offers those of the second input, for nodes whose first input is a model. */
    public static final class OfSecondInput extends ImageColumns {

        @Override
        public int getInputTableIndex() {
            return 1;
        }
    }
}
