package org.knime.knip.base.data.img;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

import net.imglib2.img.Img;
import net.imglib2.img.ImgFactory;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Intervals;

/** Pixels on disk. What the real cell loses is not written, so that reading ends in an EOFException. */
final class PixelFile {

    private PixelFile() {
    }

    static <T extends RealType<T>> void write(Img<T> container, DataOutput out) throws IOException {
        ContainerForm form = ContainerForm.of(container);
        Class<?> factory = form.factory(container);
        if (factory == null || StoredViews.areLost(form, factory, container)) {
            return;
        }
        out.writeUTF(form.name());
        out.writeUTF(factory.getName());
        PixelForm pixelForm = PixelForm.of(container.firstElement());
        for (T pixel : form.pixels(container)) {
            pixelForm.write(pixel, out);
        }
    }

    @SuppressWarnings({"unchecked", "deprecation"})
    static <T extends RealType<T>> Img<T> read(ImageGeometry geometry, DataInput in) throws IOException {
        ContainerForm form = ContainerForm.valueOf(in.readUTF());
        ImgFactory<T> factory = (ImgFactory<T>)Classes.newInstance(Classes.load(in.readUTF()));
        if (form == ContainerForm.VIEW && Intervals.numElements(geometry.dimensions()) > Integer.MAX_VALUE) {
            throw new NegativeArraySizeException("The view is too large to be read.");
        }
        T type = (T)Classes.newInstance(geometry.pixelType());
        Img<T> container = factory.create(geometry.dimensions(), type);
        PixelForm pixelForm = PixelForm.of(type);
        for (T pixel : form.pixels(container)) {
            pixelForm.read(pixel, in);
        }
        return container;
    }
}
