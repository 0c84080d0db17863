package org.selfscope.standin.knip;

import java.util.ArrayList;
import java.util.List;

import net.imagej.ImgPlus;
import net.imglib2.img.Img;
import net.imglib2.img.ImgView;
import net.imglib2.img.cell.CellImg;
import net.imglib2.util.Intervals;

/**
 * Whether faults that the real cell lets pass, and that show only when the workflow is loaded again, already fail when the cell is made.
 * They do unless the system property {@code selfscope.strictImages} is {@code false}.
 */
public final class StrictImages {

    private static final int DEFAULT_CELL_SIZE = 10;

    private StrictImages() {
    }

    public static boolean isDemanded() {
        return !"false".equals(System.getProperty("selfscope.strictImages"));
    }

    /** Throws IllegalArgumentException with everything that would be lost. */
    public static void require(Img<?> container, ImgPlus<?> image) {
        List<String> faults = new ArrayList<>();
        if (image.getSource() == null) {
            faults.add("its source is null, it could not be read again");
        }
        if (Intervals.numElements(image) == 0) {
            faults.add("a dimension has size 0, the workflow could not be saved");
        }
        if (container instanceof CellImg<?, ?> cells && !hasDefaultCells(cells)) {
            faults.add("it has cells of a size of its own, its pixels would come back in wrong places");
        }
        if (container instanceof ImgView<?>) {
            faults.add("it is a view, which may be lost; copy it to an ArrayImg or PlanarImg");
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                "The image \"%s\" cannot be stored: %s.".formatted(image.getName(), String.join("; ", faults)));
        }
    }

    private static boolean hasDefaultCells(CellImg<?, ?> cells) {
        for (int d = 0; d < cells.numDimensions(); d++) {
            if (cells.getCellGrid().cellDimension(d) != DEFAULT_CELL_SIZE) {
                return false;
            }
        }
        return true;
    }
}
