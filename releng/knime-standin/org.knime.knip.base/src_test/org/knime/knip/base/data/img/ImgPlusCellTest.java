package org.knime.knip.base.data.img;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.StringValue;
import org.knime.knip.base.data.IntervalValue;

import net.imagej.ImgPlus;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;

class ImgPlusCellTest {

    @TempDir
    private Path folder;
    private ImgPlusCellFactory factory;

    @BeforeEach
    void makeFactory() {
        factory = Storage.factory(folder);
    }

    private ImgPlusCell<UnsignedShortType> cell() throws IOException {
        return factory.createCell(Images.calibrated(Images.counting(ArrayImgs.unsignedShorts(5, 3, 2))));
    }

    @Test
    void readersShareThePixelsButNotTheImage() throws IOException {
        ImgPlusCell<UnsignedShortType> cell = cell();
        ImgPlus<UnsignedShortType> first = cell.getImgPlus();
        assertNotSame(first, cell.getImgPlus());
        assertSame(first.getImg(), cell.getImgPlus().getImg());
        first.setName("changed");
        first.axis(0).setUnit("mm");
        assertEquals("nuclei", cell.getImgPlus().getName());
        assertEquals("µm", cell.getImgPlus().axis(0).unit());
        assertEquals("nuclei.tif", cell.getImgPlus().getSource());
    }

    @Test
    void propertiesAndChannelRangesDoNotReachReaders() throws IOException {
        ImgPlus<FloatType> image = Images.calibrated(Images.counting(ArrayImgs.floats(2, 2)));
        image.getProperties().put("unit", "µm");
        image.setChannelMinimum(0, 3);
        ImgPlusCell<FloatType> cell = factory.createCell(image);
        assertTrue(cell.getImgPlus().getProperties().isEmpty());
        assertTrue(Double.isNaN(cell.getImgPlus().getChannelMinimum(0)));
        assertEquals(3, cell.getMetadata().getChannelMinimum(0));
    }

    @Test
    void copyHasPixelsOfItsOwnInANestedImage() throws IOException {
        ImgPlusCell<UnsignedShortType> cell = cell();
        ImgPlus<UnsignedShortType> copy = cell.getImgPlusCopy();
        copy.firstElement().set(99);
        assertEquals(1, cell.getImgPlus().firstElement().get());
        assertTrue(copy.getImg() instanceof ImgPlus);
        assertEquals("nuclei.tif", copy.getSource());
    }

    @Test
    void nestedImagesAreUnwrapped() throws IOException {
        Img<FloatType> pixels = Images.counting(ArrayImgs.floats(2, 2));
        assertSame(pixels, factory.createCell(Images.calibrated(new ImgPlus<>(pixels))).getImgPlus().getImg());
    }

    @Test
    void extentIsKnownAndCopied() throws IOException {
        ImgPlusCell<UnsignedShortType> cell = cell();
        cell.getDimensions()[0] = 0;
        assertArrayEquals(new long[]{5, 3, 2}, cell.getDimensions());
        assertArrayEquals(new long[]{4, 2, 1}, cell.getMaximum());
        assertEquals(UnsignedShortType.class, cell.getPixelType());
    }

    @Test
    void textNamesEverything() throws IOException {
        assertEquals("Image[\nname=nuclei;\nsource=nuclei.tif;\ndimensions=5,3,2 (X,Y,Channel);\nmin=0,0,0;\n"
            + "pixel type=UnsignedShortType)]", cell().getStringValue());
    }

    @Test
    void equalityIsThatOfTheFileAndHashChangesOnWrite() throws IOException {
        ImgPlus<FloatType> image = Images.calibrated(Images.counting(ArrayImgs.floats(2, 2)));
        ImgPlusCell<FloatType> cell = factory.createCell(image);
        assertNotEquals(cell, factory.createCell(image));
        int hash = cell.hashCode();
        ImgPlusCell<FloatType> reloaded = Storage.storeAndReload(cell);
        assertEquals(cell, reloaded);
        assertNotEquals(hash, cell.hashCode());
    }

    @Test
    void typeIsCompatibleWithItsThreeValues() {
        assertEquals(ImgPlusValue.class, ImgPlusCell.TYPE.getPreferredValueClass());
        assertTrue(ImgPlusCell.TYPE.isCompatible(StringValue.class));
        assertTrue(ImgPlusCell.TYPE.isCompatible(IntervalValue.class));
        assertSame(ImgPlusCell.TYPE, factory.getDataType());
        assertEquals("Image", ImgPlusCell.TYPE.getName());
    }

    @Test
    void nullImageNullAxisAndMissingStoresAreRefused() {
        assertThrows(NullPointerException.class, () -> factory.createCell((ImgPlus<FloatType>)null));
        ImgPlus<FloatType> image = Images.calibrated(Images.counting(ArrayImgs.floats(2, 2)));
        assertThrows(NullPointerException.class, () -> new ImgPlusCellFactory().createCell(image));
        image.setAxis(null, 1);
        assertThrows(NullPointerException.class, () -> factory.createCell(image));
    }
}
