package org.selfscope.knime.cell;

import java.io.IOException;

import org.knime.core.data.DataCell;
import org.knime.core.node.ExecutionContext;
import org.knime.knip.base.data.img.ImgPlusCellFactory;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

import net.imagej.ImgPlus;
import net.imglib2.type.numeric.RealType;

/** Makes image cells in the file store of an executing node. For one thread. */
public final class ImageCellFactory {

    private final ImgPlusCellFactory knip;

    public ImageCellFactory(ExecutionContext exec) {
        knip = new ImgPlusCellFactory(exec);
    }

    /**
     * NB: the pixels are written later, so they must not be changed any more.
     *
     * @throws RestorationException of kind IMAGE if the image is empty, FILE if its place in the workflow cannot be made
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public DataCell create(Image image) {
        return createCell((ImgPlus)KnipImage.toImgPlus(image), image.name());
    }

    private <T extends RealType<T>> DataCell createCell(ImgPlus<T> plus, String name) {
        try {
            return knip.createCell(plus);
        } catch (IOException e) {
            throw new RestorationException(Kind.FILE, "Image \"" + name + "\" cannot be stored in the workflow: " + e.getMessage(),
                "Check that the disk with KNIME's temporary folder has free space.", e);
        }
    }
}
