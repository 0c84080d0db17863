package org.selfscope.knime.calibrator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.block.ImageBlocks;
import org.selfscope.image.calibrate.Calibration;
import org.selfscope.image.calibrate.Calibrator;
import org.selfscope.image.calibrate.Sample;
import org.selfscope.knime.cell.ImageColumn;

/**
 * Finds the calibration of images in rows of the table.
 *
 * @param parameters of the node
 * @param noisy column of the noisy images
 * @param reference column of the references, if they are compared
 */
record Fitting(DenoiserCalibratorParameters parameters, ImageColumn noisy, Optional<ImageColumn> reference) {

    static Fitting of(DataTableSpec spec, DenoiserCalibratorParameters parameters) throws InvalidSettingsException {
        ImageColumn noisy = ImageColumn.find(spec, parameters.imageColumn, "Image column");
        return new Fitting(parameters, noisy, parameters.withReference
            ? Optional.of(ImageColumn.find(spec, parameters.referenceColumn, "Reference column")) : Optional.empty());
    }

    ImageBlocks blocks(Image image) {
        return new ImageBlocks(image, parameters.blockAxes.types());
    }

    /** The blocks of a row on which parameters are searched. @param image of the row */
    List<Sample> samples(DataRow row, Image image) {
        ImageBlocks noisyBlocks = blocks(image);
        Optional<ImageBlocks> references = reference.flatMap(column -> column.read(row)).map(this::blocks);
        references.ifPresent(r -> requireSameCount(row, noisyBlocks, r));
        List<Sample> samples = new ArrayList<>();
        for (int i : noisyBlocks.spread(parameters.calibrationBlocks)) {
            samples.add(sample(row, noisyBlocks, references, i));
        }
        return samples;
    }

    private Sample sample(DataRow row, ImageBlocks blocks, Optional<ImageBlocks> references, int index) {
        try {
            return new Sample(blocks.get(index), references.map(r -> r.get(index)));
        } catch (IllegalArgumentException e) {
            throw differ(row, e);
        }
    }

    private void requireSameCount(DataRow row, ImageBlocks blocks, ImageBlocks references) {
        if (blocks.count() != references.count()) {
            throw differ(row, null);
        }
    }

    private RestorationException differ(DataRow row, Exception cause) {
        return new RestorationException(Kind.IMAGE, "The image in " + noisy.place(row) + " and its reference differ in size.",
            "Choose the reference that belongs to the image, or do not compare.", cause);
    }

    /** @param image in which the noise is measured, if that is chosen */
    Calibration calibrate(Image image, List<Sample> samples, Progress progress, Cancellation cancellation) {
        Calibrator given = parameters.calibrator();
        Calibrator calibrator = parameters.stabilization.measured(image, cancellation).map(given::with).orElse(given);
        Calibration calibration = calibrator.calibrate(samples, progress, cancellation);
        return parameters.estimate == Estimate.PLAIN ? calibrator.tuned(calibration, samples, progress, cancellation) : calibration;
    }
}
