package org.selfscope.knime.writer;

import java.nio.file.Path;
import java.util.List;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.tiff.TiffWriter;
import org.selfscope.image.picture.Panel;
import org.selfscope.image.picture.PngWriter;
import org.selfscope.image.picture.SideBySide;
import org.selfscope.knime.cell.ImageColumn;

/** Writes one file after the other. */
final class OutputWriter {

    private final ImageWriterParameters parameters;

    private final Cancellation cancellation;

    OutputWriter(ImageWriterParameters parameters, Cancellation cancellation) {
        this.parameters = parameters;
        this.cancellation = cancellation;
    }

    void write(Output output, Path folder) {
        Path file = folder.resolve(output.fileName());
        switch (parameters.format) {
            case TIFF -> TiffWriter.write(image(output, output.columns().get(0)), file, cancellation);
            case PNG -> {
                List<Panel> panels = output.columns().stream().map(column -> new Panel(image(output, column), column.name())).toList();
                PngWriter.write(SideBySide.render(panels, parameters.contrast.rule, parameters.scaleBar), file);
            }
        }
    }

    private static Image image(Output output, ImageColumn column) {
        return column.read(output.row()).orElseThrow();
    }
}
