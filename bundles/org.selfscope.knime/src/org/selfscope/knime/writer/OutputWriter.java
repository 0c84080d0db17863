package org.selfscope.knime.writer;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.selfscope.image.Cancellation;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.Progress;
import org.selfscope.image.file.ImageCopy;
import org.selfscope.image.file.ImageFile;
import org.selfscope.image.file.ImageFiles;
import org.selfscope.image.file.ImageOutput;
import org.selfscope.image.picture.Panel;
import org.selfscope.image.picture.PngWriter;
import org.selfscope.image.picture.SideBySide;
import org.selfscope.knime.cell.ImageColumn;

/** Writes one file after the other. Images of files are copied part by part, and never are in memory as a whole. */
final class OutputWriter {

    private final ImageWriterParameters parameters;

    private final Cancellation cancellation;

    OutputWriter(ImageWriterParameters parameters, Cancellation cancellation) {
        this.parameters = parameters;
        this.cancellation = cancellation;
    }

    /** @param progress of this file */
    void write(Output output, Path folder, Progress progress) {
        Path file = folder.resolve(output.fileName());
        switch (parameters.format) {
            case TIFF, OME_ZARR -> copy(output, file, progress);
            case PNG -> draw(output, file);
        }
    }

    private void copy(Output output, Path file, Progress progress) {
        try (ImageFile in = output.columns().get(0).open(output.row());
            ImageOutput out = ImageFiles.create(ImageHeader.of(in.image()), file)) {
            ImageCopy.write(in, out, progress, cancellation);
        }
    }

    private void draw(Output output, Path file) {
        Deque<ImageFile> open = new ArrayDeque<>();
        try {
            List<Panel> panels = new ArrayList<>();
            for (ImageColumn column : output.columns()) {
                open.push(column.open(output.row()));
                panels.add(new Panel(parameters.picture.section.of(open.peek().image()), column.name()));
            }
            PngWriter.write(SideBySide.render(panels, parameters.contrast.rule, parameters.scaleBar), file);
        } finally {
            open.forEach(ImageFile::close);
        }
    }
}
