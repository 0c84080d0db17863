package org.selfscope.knime.scorer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import org.knime.core.data.DataRow;
import org.selfscope.image.Image;
import org.selfscope.image.file.ImageFile;
import org.selfscope.knime.cell.ImageColumn;

/** The images of a row, open while they are compared: those of files are read part by part, whatever their size. */
final class OpenRow implements AutoCloseable {

    private final DataRow row;

    private final Deque<ImageFile> files = new ArrayDeque<>();

    OpenRow(DataRow row) {
        this.row = row;
    }

    /** Empty if the cell is missing. */
    Optional<Image> image(ImageColumn column) {
        if (!column.isPresent(row)) {
            return Optional.empty();
        }
        files.push(column.open(row));
        return Optional.of(files.peek().image());
    }

    @Override
    public void close() {
        files.forEach(ImageFile::close);
    }
}
