package org.selfscope.knime.deconvolver;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.knime.core.data.DataRow;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.psf.Psf;
import org.selfscope.image.psf.PsfImage;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.execution.Warnings;

/** The point spread function of a table, and what is doubtful about it. */
final class GivenPsf {

    private final Psf psf;

    private final Image image;

    private final Set<String> doubts = new LinkedHashSet<>();

    private GivenPsf(Image image) {
        this.psf = Psf.of(image);
        this.image = image;
        doubts.addAll(PsfImage.doubts(psf, image));
    }

    /**
     * The image in the first row that has one.
     *
     * @throws RestorationException of kind IMAGE if there is none, or it is no point spread function
     */
    static GivenPsf of(BufferedDataTable table, String columnName, Warnings warnings) throws InvalidSettingsException {
        ImageColumn column = ImageColumn.find(table.getDataTableSpec(), columnName, "PSF column");
        Optional<Image> first = Optional.empty();
        long present = 0;
        for (DataRow row : table) {
            if (column.isPresent(row)) {
                first = first.isPresent() ? first : column.read(row);
                present++;
            }
        }
        if (present > 1) {
            warnings.add("The second table has " + present + " point spread functions; the first one is used for all images.");
        }
        return new GivenPsf(first.orElseThrow(() -> new RestorationException(Kind.IMAGE, "There is no point spread function: column \""
            + column.name() + "\" is empty.", "Connect a table with one, as of the PSF Generator.")));
    }

    Psf psf() {
        return psf;
    }

    /** Notes what does not fit to an image. */
    void compare(Image other) {
        if (doubts.size() < 5) { // NB: more would not be read
            doubts.addAll(PsfImage.doubts(psf, image, other));
        }
    }

    /** In one text; empty if nothing is doubtful. */
    Optional<String> doubts() {
        return doubts.isEmpty() ? Optional.empty() : Optional.of("The point spread function is doubtful. " + String.join(" ", doubts));
    }
}
