package org.selfscope.knime.cell;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.StringValue;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.message.Message;
import org.knime.knip.base.data.img.ImgPlusValue;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.file.ImageFile;

/**
 * A column of images in an input table, or of texts that are paths of images: these are read when they are needed.
 *
 * @param name of the column
 * @param index in the table, from 0
 */
public record ImageColumn(String name, int index) {

    /**
     * The column that a setting names.
     *
     * @param setting title of the setting, for messages
     * @throws InvalidSettingsException if the column is not there or holds no images; says which columns do
     */
    public static ImageColumn find(DataTableSpec spec, String name, String setting) throws InvalidSettingsException {
        List<String> there = names(spec);
        if (isUsable(spec, name)) {
            return new ImageColumn(name, spec.findColumnIndex(name));
        }
        String summary = name.isEmpty() ? "No column is chosen for \"" + setting + "\"."
            : "The column \"" + name + "\", chosen for \"" + setting + "\", "
                + (spec.containsName(name) ? "holds neither images nor paths." : "is not in the input table.");
        String resolution = there.isEmpty() ? "Connect a table with images, for example of the Microscopy Image Reader."
            : "Choose one of the image columns: " + String.join(", ", there) + ".";
        throw Message.fromSummaryWithResolution(summary, resolution).toInvalidSettingsException();
    }

    /** The columns that a setting names, at least one. */
    public static List<ImageColumn> findAll(DataTableSpec spec, String[] names, String setting) throws InvalidSettingsException {
        if (names.length == 0) {
            return List.of(find(spec, "", setting));
        }
        ImageColumn[] columns = new ImageColumn[names.length];
        for (int i = 0; i < names.length; i++) {
            columns[i] = find(spec, names[i], setting);
        }
        return Arrays.asList(columns);
    }

    /** NB: the cells of KNIME Image Processing are texts, too. */
    private static boolean isUsable(DataTableSpec spec, String name) {
        return spec.containsName(name) && spec.getColumnSpec(name).getType().isCompatible(StringValue.class);
    }

    /** The names of all columns that hold images themselves, in the order of the table. */
    public static List<String> names(DataTableSpec spec) {
        return IntStream.range(0, spec.getNumColumns()).mapToObj(spec::getColumnSpec)
            .filter(c -> c.getType().isCompatible(ImgPlusValue.class)).map(c -> c.getName()).toList();
    }

    /** A column to begin with: the first of the preferred names with images or paths, else the first with images. */
    public static Optional<String> guess(DataTableSpec spec, String... preferred) {
        return Arrays.stream(preferred).filter(name -> isUsable(spec, name)).findFirst().or(() -> names(spec).stream().findFirst());
    }

    /**
     * The image of a row, open while it is worked on. That of a file is read when its pixels are touched, and only as much as is needed;
     * that of a cell shares its pixels with the cell: they must not be changed.
     *
     * @param row where the image is present
     * @return to be closed
     * @throws RestorationException that names row and column if the image or its file cannot be opened, or has an unknown axis
     */
    public ImageFile open(DataRow row) {
        return reading(row, ImageColumn::open);
    }

    private static ImageFile open(DataCell cell) {
        return cell instanceof ImgPlusValue<?> image ? ImageFile.inMemory(KnipImage.toImage(image.getImgPlus()))
            : ReferencedImage.open((StringValue)cell);
    }

    /**
     * The whole image of a row in memory, empty if its cell is missing. For images that may be large, {@link #open}.
     *
     * @throws RestorationException as {@link #open}
     */
    public Optional<Image> read(DataRow row) {
        return isPresent(row) ? Optional.of(reading(row, ImageColumn::read)) : Optional.empty();
    }

    private static Image read(DataCell cell) {
        return cell instanceof ImgPlusValue<?> image ? KnipImage.toImage(image.getImgPlus()) : ReferencedImage.read((StringValue)cell);
    }

    /**
     * The file of a row that holds a reference.
     *
     * @param row where the image is present
     * @return empty if the cell is an image itself
     * @throws RestorationException that names row and column if there is no such file
     */
    public Optional<Path> file(DataRow row) {
        return isReference(row) ? Optional.of(reading(row, cell -> ReferencedImage.file((StringValue)cell))) : Optional.empty();
    }

    private boolean isReference(DataRow row) {
        return !(row.getCell(index) instanceof ImgPlusValue);
    }

    private <T> T reading(DataRow row, Function<DataCell, T> reading) {
        try {
            return reading.apply(row.getCell(index));
        } catch (RestorationException e) {
            throw new RestorationException(e.kind(), e.getMessage() + " (" + place(row) + ")", e.resolution(), e);
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) { // NB: how KNIME Image Processing reports any failure to read a stored image
            throw new RestorationException(Kind.IMAGE,
                "The image in " + place(row) + " cannot be read from the workflow: " + e.getMessage(),
                "Reset and execute the node that made it.", e);
        }
    }

    public boolean isPresent(DataRow row) {
        return !row.getCell(index).isMissing();
    }

    /** The name of an image that is present, without reading its pixels; may be empty. */
    public String imageName(DataRow row) {
        if (row.getCell(index) instanceof ImgPlusValue<?> image) {
            String imageName = image.getMetadata().getName();
            return imageName == null ? "" : imageName;
        }
        return ReferencedImage.name((StringValue)row.getCell(index));
    }

    /** For messages, as in {@code row "Row0", column "Image"}. */
    public String place(DataRow row) {
        return "row \"" + row.getKey().getString() + "\", column \"" + name + "\"";
    }
}
