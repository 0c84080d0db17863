package org.selfscope.knime.predictor;

import java.util.Optional;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.cell.ImageColumns;
import org.selfscope.knime.engine.Device;
import org.selfscope.learn.method.Inference;

final class RestorationPredictorParameters implements NodeParameters {

    enum OutputPixels {
        @Label(value = "As in the input", description = "The result is rounded and clipped to the range of the input's pixels.")
        AS_INPUT,
        @Label(value = "32 bit float", description = "Neither rounded nor clipped.")
        FLOAT32
    }

    enum InferenceMode {
        @Label(value = "As the model says", description = "The mode that suits the method that the model was trained with.")
        MODEL(null),
        @Label(value = "Single pass", description = "The network sees the whole image at once. Fast; the noise of a pixel may leave a "
            + "trace in its own result.")
        SINGLE_PASS(Inference.Mode.SINGLE_PASS),
        @Label(value = "J-invariant", description = "Each pixel is predicted from an input in which it is hidden, as in training. Takes as "
            + "many passes as the mask has positions (9 for a period of 3); the noise of a pixel cannot reach its result.")
        J_INVARIANT(Inference.Mode.J_INVARIANT);

        private final Inference.Mode mode;

        InferenceMode(Inference.Mode mode) {
            this.mode = mode;
        }

        Inference apply(Inference ofModel) {
            return mode == null ? ofModel : ofModel.withMode(mode);
        }
    }

    @Persist(configKey = "image_column")
    @ChoicesProvider(ImageColumns.OfSecondInput.class)
    @Widget(title = "Image column", description = "Column of the images to restore.")
    String imageColumn = "";

    @Persist(configKey = "output_column")
    @Widget(title = "Name of the new column", description = "If the table has a column of this name, a number is added to the name.")
    String outputColumn = "Restored";

    @Persist(configKey = "output_pixels")
    @Widget(title = "Pixels of the restored image", description = "The grey values keep their units in either case.")
    OutputPixels outputPixels = OutputPixels.FLOAT32;

    @Persist(configKey = "inference")
    @Advanced
    @Widget(title = "Inference", description = "How an image goes through the network.")
    InferenceMode inference = InferenceMode.MODEL;

    @Persist(configKey = "threads")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Advanced
    @Widget(title = "Threads", description = "Processor threads to use. 0: as many as the computer has.")
    int threads = 0;

    @Persist(configKey = "device")
    @Advanced
    @Widget(title = "Device", description = "Where to compute.")
    Device device = Device.AUTO;

    RestorationPredictorParameters() {
    }

    RestorationPredictorParameters(NodeParametersInput input) {
        Optional<DataTableSpec> spec = input.getInTableSpec(1);
        spec.flatMap(s -> ImageColumn.guess(s, "Image", "Noisy")).ifPresent(name -> imageColumn = name);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (outputColumn.isBlank()) {
            throw new InvalidSettingsException("The new column has no name. Enter one, such as \"Restored\".");
        }
        if (threads < 0) {
            throw new InvalidSettingsException("The number of threads is " + threads + ". Enter 0 for all, or a positive number.");
        }
    }
}
