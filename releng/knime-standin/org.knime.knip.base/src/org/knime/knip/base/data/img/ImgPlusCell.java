package org.knime.knip.base.data.img;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
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
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.StringValue;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreCell;
import org.knime.knip.base.data.IntervalValue;
import org.scijava.Named;
import org.selfscope.standin.knip.PixelSeal;
import org.selfscope.standin.knip.StrictImages;

/**
 * An image whose pixels move from memory to a file store when the table is written. From then on the pixels are held weakly and read again
 * when needed, and the metadata are what the file kept of them.
 *
 * <p>Larger than the house rule because it has three value interfaces.
 */
public class ImgPlusCell<T extends RealType<T>> extends FileStoreCell implements ImgPlusValue<T>, StringValue, IntervalValue {

    public static DataType TYPE = DataType.getType(ImgPlusCell.class);

    private static final long serialVersionUID = 1L;
    private static final long NOT_WRITTEN = -1;

    private transient long offset = NOT_WRITTEN;
    private transient Img<T> unwritten;
    private transient PixelSeal seal;
    private transient WeakReference<Img<T>> read = new WeakReference<>(null);
    private transient ImageGeometry geometry;
    private transient CellMetadata metadata;

    /** For the serializer. */
    protected ImgPlusCell() {
    }

    ImgPlusCell(Img<T> container, CellMetadata metadata, FileStore store, ImageGeometry geometry) {
        super(store);
        this.unwritten = container;
        this.metadata = metadata;
        this.geometry = geometry;
        this.seal = StrictImages.isDemanded() ? PixelSeal.of(container) : null;
    }

    @Override
    public ImgPlus<T> getImgPlus() {
        return wrap(translated(container()));
    }

    @Override
    public ImgPlus<T> getImgPlusCopy() {
        return wrap(wrap(translated(container().copy())));
    }

    private ImgPlus<T> wrap(Img<T> pixels) {
        CellMetadata known = metadata();
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
        return new CellMetadata(metadata());
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
        return metadata();
    }

    @Override
    public Named getName() {
        return metadata();
    }

    @Override
    public Sourced getSource() {
        return metadata();
    }

    @Override
    public String getStringValue() {
        CellMetadata known = metadata();
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
        return super.equalsDataCell(other) && offset == ((ImgPlusCell<?>)other).offset;
    }

    /** Changes when the cell is written. */
    @Override
    public int hashCode() {
        return 31 * super.hashCode() + (int)offset;
    }

    /**
     * Writes the image at the first call.
     *
     * @throws IllegalStateException if {@link StrictImages} are demanded and pixels were changed since the cell was made
     */
    @Override
    protected synchronized void flushToFileStore() throws IOException {
        if (offset != NOT_WRITTEN) {
            return;
        }
        if (seal != null) {
            seal.verify(metadata.getName());
        }
        if (Intervals.numElements(geometry.dimensions()) == 0) {
            throw new IOException("Error while writing to buffer");
        }
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(getFileStores()[0].getFile())))) {
            geometry.write(out);
            MetadataFile.write(metadata, out);
            PixelFile.write(unwritten, out);
        }
        offset = 0;
        read = new WeakReference<>(unwritten);
        unwritten = null;
        metadata = null;
        geometry = null;
    }

    protected void save(DataOutput output) throws IOException {
        output.writeLong(offset);
    }

    protected void load(DataInput input) throws IOException {
        offset = input.readLong();
    }

    private synchronized ImageGeometry geometry() {
        readHeader();
        return geometry;
    }

    private synchronized CellMetadata metadata() {
        readHeader();
        return metadata;
    }

    private synchronized Img<T> container() {
        if (unwritten != null) {
            return unwritten;
        }
        Img<T> pixels = read.get();
        if (pixels == null) {
            pixels = fromFile(in -> {
                ImageGeometry stored = ImageGeometry.read(in);
                MetadataFile.read(in);
                return PixelFile.<T>read(stored, in);
            });
            read = new WeakReference<>(pixels);
        }
        return pixels;
    }

    private void readHeader() {
        if (metadata == null) {
            fromFile(in -> {
                geometry = ImageGeometry.read(in);
                metadata = MetadataFile.read(in);
                return metadata;
            });
        }
    }

    /** Every failure, also one of a damaged file, is a RuntimeException around its cause. */
    private <R> R fromFile(Reader<R> reader) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(getFileStores()[0].getFile())))) {
            return reader.read(in);
        } catch (IOException | ClassCastException | NegativeArraySizeException e) {
            throw new RuntimeException(e);
        }
    }

    private interface Reader<R> {

        R read(DataInput in) throws IOException;
    }
}
