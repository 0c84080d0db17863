package org.selfscope.knime.phantom;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.selfscope.image.PixelType;
import org.selfscope.image.noise.PoissonGaussian;
import org.selfscope.image.phantom.Phantom;

final class PhantomGeneratorParameters implements NodeParameters {

    @Section(title = "Structure")
    interface StructureSection {
    }

    @Section(title = "Camera")
    @After(StructureSection.class)
    interface CameraSection {
    }

    enum Structure {
        @Label(value = "Filaments", description = "Thin bent lines, as of the cytoskeleton.")
        FILAMENTS(Phantom.FILAMENTS),
        @Label(value = "Nuclei", description = "Textured blobs, as of stained cell nuclei.")
        NUCLEI(Phantom.NUCLEI);

        final Phantom phantom;

        Structure(Phantom phantom) {
            this.phantom = phantom;
        }
    }

    enum CameraPixels {
        @Label(value = "8 bit", description = "Whole numbers from 0 to 255.")
        UINT8(PixelType.UINT8),
        @Label(value = "16 bit", description = "Whole numbers from 0 to 65535.")
        UINT16(PixelType.UINT16),
        @Label(value = "32 bit float", description = "Neither rounded nor clipped.")
        FLOAT32(PixelType.FLOAT32);

        final PixelType type;

        CameraPixels(PixelType type) {
            this.type = type;
        }
    }

    @Layout(StructureSection.class)
    @Persist(configKey = "structure")
    @Widget(title = "Structure", description = "What is drawn.")
    Structure structure = Structure.FILAMENTS;

    @Layout(StructureSection.class)
    @Persist(configKey = "width")
    @Widget(title = "Width (pixels)", description = "Of each image.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int width = 256;

    @Layout(StructureSection.class)
    @Persist(configKey = "height")
    @Widget(title = "Height (pixels)", description = "Of each image.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int height = 256;

    @Layout(StructureSection.class)
    @Persist(configKey = "count")
    @Widget(title = "Number of images", description = "Each shows another specimen of the same kind.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int count = 1;

    @Layout(StructureSection.class)
    @Persist(configKey = "seed")
    @Widget(title = "Seed", description = "Start of all random draws. The same seed gives the same images, another seed other ones.")
    long seed = 1;

    @Layout(CameraSection.class)
    @Persist(configKey = "photons")
    @Widget(title = "Photons", description = "How many photons the brightest places give on average. Fewer mean more noise.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double photons = 20;

    @Layout(CameraSection.class)
    @Persist(configKey = "gain")
    @Widget(title = "Gain (grey values per photon)", description = "Grey values for each photon.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Advanced
    double gain = 4;

    @Layout(CameraSection.class)
    @Persist(configKey = "offset")
    @Widget(title = "Offset (grey values)", description = "Grey value of darkness.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Advanced
    double offset = 100;

    @Layout(CameraSection.class)
    @Persist(configKey = "read_noise")
    @Widget(title = "Read noise (grey values)", description = "Standard deviation of the noise of the electronics.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Advanced
    double readNoise = 6;

    @Layout(CameraSection.class)
    @Persist(configKey = "pixel_type")
    @Widget(title = "Pixels of the noisy image", description = "The clean image always has 32 bit float pixels.")
    @Advanced
    CameraPixels pixels = CameraPixels.UINT16;

    PoissonGaussian camera() {
        return new PoissonGaussian(photons, gain, offset, readNoise);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        atLeast(width, 1, "The width");
        atLeast(height, 1, "The height");
        atLeast(count, 1, "The number of images");
        positive(photons, "The number of photons");
        positive(gain, "The gain");
        if (!Double.isFinite(offset) || !(readNoise >= 0 && Double.isFinite(readNoise))) {
            throw new InvalidSettingsException("Offset and read noise are " + offset + " and " + readNoise
                + ". Enter a finite offset, and a read noise of 0 or more.");
        }
    }

    private static void atLeast(long value, long min, String what) throws InvalidSettingsException {
        if (value < min) {
            throw new InvalidSettingsException(what + " is " + value + ". Enter at least " + min + ".");
        }
    }

    private static void positive(double value, String what) throws InvalidSettingsException {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new InvalidSettingsException(what + " is " + value + ". Enter a number above 0.");
        }
    }
}
