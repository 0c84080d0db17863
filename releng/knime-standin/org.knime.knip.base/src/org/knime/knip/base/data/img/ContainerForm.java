package org.knime.knip.base.data.img;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgFactory;
import net.imglib2.img.cell.CellImg;
import net.imglib2.img.cell.CellImgFactory;
import net.imglib2.img.list.ListImg;
import net.imglib2.img.list.ListImgFactory;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgFactory;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

/** What kind of container the pixels are in, which decides the order in which they are stored. */
enum ContainerForm {
    ARRAY(ArrayImgFactory.class), PLANAR(PlanarImgFactory.class), CELL(CellImgFactory.class), LIST(ListImgFactory.class), VIEW(null);

    private final Class<?> factory;

    ContainerForm(Class<?> factory) {
        this.factory = factory;
    }

    static ContainerForm of(Img<?> container) {
        if (container instanceof ArrayImg) {
            return ARRAY;
        }
        if (container instanceof PlanarImg) {
            return PLANAR;
        }
        if (container instanceof CellImg) {
            return CELL;
        }
        return container instanceof ListImg ? LIST : VIEW;
    }

    /** The class of the factory that makes the container anew, null if there is none. */
    Class<?> factory(Img<?> container) {
        if (this != VIEW) {
            return factory;
        }
        return container.factory() == null ? null : container.factory().getClass();
    }

    /**
     * The pixels in the order of storage: for views that of the axes, else that of the container. So cells of a size of one's own come back
     * in the wrong places, as in the real cell.
     */
    <T extends RealType<T>> Iterable<T> pixels(Img<T> container) {
        return this == VIEW ? Views.flatIterable(container) : container;
    }
}
