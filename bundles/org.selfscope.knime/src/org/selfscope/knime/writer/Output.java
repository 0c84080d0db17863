package org.selfscope.knime.writer;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataRow;
import org.knime.core.node.BufferedDataTable;
import org.selfscope.image.Cancellation;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.cell.MissingImages;
import org.selfscope.knime.path.FileNames;
import org.selfscope.knime.writer.ImageWriterParameters.Format;

/**
 * A file that shall be written.
 *
 * @param fileName with extension
 * @param row of its images
 * @param columns of its images, none of them missing; one unless it is a picture
 */
record Output(String fileName, DataRow row, List<ImageColumn> columns) {

    /** All files of a table, so that names can be checked before the first is written. Reads no pixels. */
    static List<Output> plan(BufferedDataTable table, List<ImageColumn> columns, ImageWriterParameters parameters, MissingImages missing,
        Cancellation cancellation) {
        FileNames names = new FileNames(parameters.fileName, parameters.format.extension);
        List<Output> outputs = new ArrayList<>();
        for (DataRow row : table) {
            cancellation.check();
            List<ImageColumn> present = columns.stream().filter(column -> missing.there(column.isPresent(row))).toList();
            if (parameters.format != Format.PNG) {
                present.forEach(column -> outputs.add(of(names, row, List.of(column))));
            } else if (!present.isEmpty()) {
                outputs.add(of(names, row, present));
            }
        }
        return outputs;
    }

    /** A picture is named after its first column. */
    private static Output of(FileNames names, DataRow row, List<ImageColumn> columns) {
        ImageColumn first = columns.get(0);
        return new Output(names.next(row.getKey().getString(), first.name(), first.imageName(row)), row, columns);
    }
}
