package org.knime.knip.base.data.img;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.imagej.ImgPlus;
import net.imagej.ImgPlusMetadata;
import net.imagej.Sourced;
import net.imagej.axis.CalibratedAxis;
import net.imagej.space.CalibratedSpace;
import net.imglib2.img.Img;
import net.imglib2.img.ImgView;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.StringValue;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreCell;
import org.knime.knip.base.data.IntervalValue;
import org.scijava.Named;
import org.selfscope.standin.knip.StrictImages;

/**
 * An image whose pixels move from memory to a file store when the table is written. From then on the pixels are held weakly and read again
 * when needed, and the metadata are what the file kept of them.
 */
public class ImgPlusCell<T extends RealType<T>> extends FileStoreCell implements ImgPlusValue<T>, StringValue, IntervalValue {

    public static DataType TYPE = DataType.getType(ImgPlusCell.class);

    private static final long serialVersionUID = 1L;

    private transient ImageContent<T> content;

    /** For the serializer. */
    protected ImgPlusCell() {
    }

    ImgPlusCell(ImageContent<T> content, FileStore store) {
        super(store);
        this.content = content;
    }

    private File file() {
        return getFileStores()[0].getFile();
    }

    @Override
    public ImgPlus<T> getImgPlus() {
        return wrap(translated(content.container(file())));
    }

    @Override
    public ImgPlus<T> getImgPlusCopy() {
        return wrap(wrap(translated(content.container(file()).copy())));
    }

    private ImageGeometry geometry() {
        return content.geometry(file());
    }

    private ImgPlus<T> wrap(Img<T> pixels) {
        CellMetadata known = content.metadata(file());
        ImgPlus<T> image = new ImgPlus<>(pixels, known);
        image.setSource(known.getSource());
        return image;
    }

    private Img<T> translated(Img<T> container) {
        long[] shift = geometry().min().clone();
        Arrays.setAll(shift, d -> shift[d] - container.min(d));
        return Arrays.stream(shift).allMatch(s -> s == 0) ? container
            : ImgView.wrap(Views.translate(container, shift), container.factory());
    }

    @Override
    public ImgPlusMetadata getMetadata() {
        return new CellMetadata(content.metadata(file()));
    }

    @Override
    public long[] getDimensions() {
        return geometry().dimensions().clone();
    }

    @Override
    @Deprecated
    public long[] getMinimum() {
        return geometry().min().clone();
    }

    @Override
    public long[] getMaximum() {
        long[] max = getMinimum();
        Arrays.setAll(max, d -> max[d] + geometry().dimensions()[d] - 1);
        return max;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<T> getPixelType() {
        return (Class<T>)geometry().pixelType();
    }

    @Override
    public CalibratedSpace<CalibratedAxis> getCalibratedSpace() {
        return content.metadata(file());
    }

    @Override
    public Named getName() {
        return content.metadata(file());
    }

    @Override
    public Sourced getSource() {
        return content.metadata(file());
    }

    @Override
    public String getStringValue() {
        CellMetadata known = content.metadata(file());
        String axes = IntStream.range(0, known.numDimensions()).mapToObj(d -> known.axis(d).type().getLabel())
            .collect(Collectors.joining(",", "(", ")"));
        return "Image[\nname=%s;\nsource=%s;\ndimensions=%s %s;\nmin=%s;\npixel type=%s)]".formatted(known.getName(), known.getSource(),
            list(geometry().dimensions()), axes, list(geometry().min()), geometry().pixelType().getSimpleName());
    }

    private static String list(long[] values) {
        return Arrays.stream(values).mapToObj(Long::toString).collect(Collectors.joining(","));
    }

    @Override
    public String toString() {
        return getStringValue();
    }

    /** The same file and place, not the same pixels. */
    @Override
    protected boolean equalsDataCell(DataCell other) {
        return super.equalsDataCell(other) && content.offset() == ((ImgPlusCell<?>)other).content.offset();
    }

    /** Changes when the cell is written. */
    @Override
    public int hashCode() {
        return 31 * super.hashCode() + (int)content.offset();
    }

    /**
     * Writes the image at the first call.
     *
     * @throws IllegalStateException if {@link StrictImages} are demanded and pixels were changed since the cell was made
     */
    @Override
    protected void flushToFileStore() throws IOException {
        content.write(file());
    }

    protected void save(DataOutput output) throws IOException {
        output.writeLong(content.offset());
    }

    protected void load(DataInput input) throws IOException {
        content = ImageContent.stored(input.readLong());
    }
}
