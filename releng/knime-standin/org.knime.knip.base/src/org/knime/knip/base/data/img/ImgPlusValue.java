package org.knime.knip.base.data.img;

import net.imagej.ImgPlus;
import net.imagej.ImgPlusMetadata;
import net.imglib2.type.numeric.RealType;
import org.knime.core.data.DataValue;
import org.knime.core.data.ExtensibleUtilityFactory;

/** An image. */
public interface ImgPlusValue<T extends RealType<T>> extends DataValue {

    UtilityFactory UTILITY = new ImgPlusUtilityFactory();

    /** A new ImgPlus around the pixels that all readers share; without properties and channel minima and maxima. */
    ImgPlus<T> getImgPlus();

    /** The same with pixels of its own. */
    ImgPlus<T> getImgPlusCopy();

    /** A copy of the metadata. */
    ImgPlusMetadata getMetadata();

    long[] getDimensions();

    /** The first pixel's class. */
    Class<T> getPixelType();

    @Deprecated
    long[] getMinimum();

    /** Name of the type. */
    final class ImgPlusUtilityFactory extends ExtensibleUtilityFactory {

        protected ImgPlusUtilityFactory() {
            super(ImgPlusValue.class);
        }

        @Override
        public String getName() {
            return "Image";
        }
    }
}
