package org.selfscope.knime.phantom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.selfscope.image.Cancellation;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.PixelType;
import org.selfscope.image.Progress;
import org.selfscope.image.file.ImageCopy;
import org.selfscope.image.file.ImageFile;
import org.selfscope.image.file.ImageFiles;
import org.selfscope.image.file.ImageOutput;
import org.selfscope.image.phantom.PhantomScene;
import org.selfscope.knime.path.FileNames;

/** Writes phantoms of any size to files, plane by plane. */
final class PhantomFiles {

    private final PhantomGeneratorParameters parameters;

    /** Of all rows, column by column. */
    private final List<Path> files = new ArrayList<>();

    private final List<String> columns;

    /**
     * Checks all files and makes the folder.
     *
     * @param rows names of the phantoms
     * @throws org.selfscope.image.RestorationException if files cannot be written, or would replace what shall stay
     */
    PhantomFiles(PhantomGeneratorParameters parameters, List<String> rows, List<String> columns) {
        this.parameters = parameters;
        this.columns = columns;
        FileNames names = new FileNames(parameters.fileName, parameters.fileFormat.extension());
        for (String row : rows) {
            columns.forEach(column -> files.add(parameters.target().path().resolve(names.next(row, column, row))));
        }
        files.forEach(parameters.existingFiles::check);
        parameters.target().prepare();
    }

    /** @param index of the row, from 0 */
    DataRow row(int index, String name, PhantomScene scene, long cameraSeed, Progress progress, Cancellation cancellation) {
        try (ImageFile clean = scene.openClean(name); ImageFile blurred = scene.openBlurred(name);
            ImageFile meanClean = parameters.plan().noise().openMean(clean.image());
            ImageFile meanBlurred = parameters.plan().noise().openMean(blurred.image());
            ImageFile noisy = parameters.plan().camera().open(blurred.image(), cameraSeed)) {
            DataCell[] cells = new DataCell[columns.size()];
            for (int i = 0; i < cells.length; i++) {
                double before = i;
                Progress ofFile = (fraction, message) -> progress.report((before + fraction) / cells.length, message);
                Path file = files.get(index * cells.length + i);
                switch (columns.get(i)) {
                    case PhantomGeneration.CLEAN -> write(meanClean, PixelType.FLOAT32, file, ofFile, cancellation);
                    case PhantomGeneration.BLURRED -> write(meanBlurred, PixelType.FLOAT32, file, ofFile, cancellation);
                    default -> write(noisy, parameters.pixels.type, file, ofFile, cancellation);
                }
                cells[i] = new StringCell(file.toString());
            }
            return new DefaultRow(name, cells);
        }
    }

    private static void write(ImageFile image, PixelType type, Path file, Progress progress, Cancellation cancellation) {
        try (ImageOutput out = ImageFiles.create(ImageHeader.of(image.image()).withPixelType(type), file)) {
            ImageCopy.write(image, out, progress, cancellation);
        }
    }
}
