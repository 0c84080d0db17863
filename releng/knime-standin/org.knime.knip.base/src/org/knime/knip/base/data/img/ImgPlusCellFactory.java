package org.knime.knip.base.data.img;

import java.io.IOException;

import net.imagej.ImgPlus;
import net.imglib2.img.Img;
import net.imglib2.img.WrappedImg;
import net.imglib2.type.numeric.RealType;
import org.knime.core.data.DataType;
import org.knime.core.data.filestore.FileStoreFactory;
import org.knime.core.node.ExecutionContext;
import org.knime.knip.base.data.KNIPCellFactory;
import org.selfscope.standin.knip.StrictImages;

/** Makes image cells. Nothing is written yet: the pixels must not be changed any more. */
public final class ImgPlusCellFactory extends KNIPCellFactory {

    /** Needs {@link #initFactory(FileStoreFactory)} before the first cell. */
    public ImgPlusCellFactory() {
    }

    public ImgPlusCellFactory(ExecutionContext exec) {
        super(exec);
    }

    public ImgPlusCellFactory(FileStoreFactory stores) {
        super(stores);
    }

    /**
     * A cell around the pixels of the image.
     *
     * @throws NullPointerException if the image or an axis is null, or if there is no store factory
     * @throws IllegalArgumentException if {@link StrictImages} are demanded and the image would be lost or damaged when stored
     */
    public final <T extends RealType<T>> ImgPlusCell<T> createCell(ImgPlus<T> image) throws IOException {
        CellMetadata metadata = new CellMetadata(image);
        Img<T> container = unwrap(image);
        if (StrictImages.isDemanded()) {
            StrictImages.require(container, image);
        }
        double bytes = image.size() * (double)image.firstElement().getBitsPerPixel() / Byte.SIZE;
        return new ImgPlusCell<>(ImageContent.inMemory(container, metadata, ImageGeometry.of(image)), getFileStore(bytes));
    }

    private static <T> Img<T> unwrap(Img<T> image) {
        Img<T> inner = image;
        while (inner instanceof WrappedImg<?>) {
            @SuppressWarnings("unchecked")
            WrappedImg<T> wrapper = (WrappedImg<T>)inner;
            inner = wrapper.getImg();
        }
        return inner;
    }

    @Override
    public DataType getDataType() {
        return ImgPlusCell.TYPE;
    }
}
