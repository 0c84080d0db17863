package org.selfscope.knime.scorer;

import java.util.List;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.selfscope.image.Image;
import org.selfscope.image.metric.AffineFit;
import org.selfscope.image.picture.ContrastRule;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.cell.ImageColumns;

final class ImageQualityScorerParameters implements NodeParameters {

    enum IntensityFit {
        @Label(value = "None", description = "Images and references are in the same units.")
        NONE {
            @Override
            Image apply(Image image, Image reference) {
                return image;
            }
        },
        @Label(value = "Affine", description = "Each image is first scaled and shifted so that it fits its reference best (least squares). "
            + "For references with another exposure, or images that were scaled separately.")
        AFFINE {
            @Override
            Image apply(Image image, Image reference) {
                return AffineFit.of(image, reference).apply(image);
            }
        };

        abstract Image apply(Image image, Image reference);

        /** Grey values in other units than those of the reference cannot share its contrast. */
        ContrastRule contrast() {
            return this == NONE ? ContrastRule.SHARED : ContrastRule.OWN;
        }
    }

    @Persist(configKey = "image_columns")
    @ChoicesProvider(ImageColumns.class)
    @Widget(title = "Image columns", description = "Columns of the images to score.")
    String[] imageColumns = new String[0];

    @Persist(configKey = "reference_column")
    @ChoicesProvider(ImageColumns.class)
    @Widget(title = "Reference column", description = "Column of what the images should look like.")
    String referenceColumn = "";

    @Persist(configKey = "intensity_fit")
    @Widget(title = "Fit of intensities", description = "What is done to the grey values of an image before it is compared.")
    IntensityFit intensityFit = IntensityFit.NONE;

    ImageQualityScorerParameters() {
    }

    ImageQualityScorerParameters(NodeParametersInput input) {
        input.getInTableSpec(0).ifPresent(this::guess);
    }

    /** A single column cannot be both, but its name in the dialog shows what is missing. */
    private void guess(DataTableSpec spec) {
        List<String> names = ImageColumn.names(spec);
        ImageColumn.guess(spec, "Reference", "Clean").ifPresent(name -> referenceColumn = name);
        imageColumns = names.stream().filter(name -> !name.equals(referenceColumn)).toArray(String[]::new);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        for (String column : imageColumns) {
            if (column.equals(referenceColumn)) {
                throw new InvalidSettingsException("The column \"" + column + "\" is chosen both as image and as reference. "
                    + "Remove it from one.");
            }
        }
    }
}
