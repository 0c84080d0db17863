package org.knime.knip.base.data.img;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import net.imagej.ImgPlus;
import net.imglib2.img.Img;
import net.imglib2.img.ImgView;
import net.imglib2.img.array.ArrayImgFactory;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.cell.CellImgFactory;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

class StrictImagesTest {

    @TempDir
    private Path folder;
    private ImgPlusCellFactory factory;

    @BeforeEach
    void makeFactory() {
        factory = Storage.factory(folder);
    }

    @Test
    void imageWithoutSourceIsRefused() {
        ImgPlus<FloatType> image = Images.calibrated(Images.counting(ArrayImgs.floats(2, 2)));
        image.setSource(null);
        assertRefused(image, "source is null");
    }

    @Test
    void cellsOfAnOwnSizeAreRefused() {
        assertRefused(Images.calibrated(new CellImgFactory<>(new FloatType(), 64).create(70, 70)), "cells of a size of its own");
        assertDoesNotThrow(() -> factory.createCell(Images.calibrated(new CellImgFactory<>(new FloatType()).create(70, 70))));
    }

    @Test
    void viewsAreRefused() {
        Img<FloatType> view =
            ImgView.wrap(Views.translate(ArrayImgs.floats(2, 2), 1, 1), new ArrayImgFactory<>(new FloatType()));
        assertRefused(Images.calibrated(view), "it is a view");
    }

    @Test
    void dimensionOfSizeZeroIsRefused() {
        assertRefused(Images.calibrated(ArrayImgs.floats(2, 0)), "size 0");
    }

    @Test
    void pixelsThatWereChangedAfterwardsFailTheWriting() throws IOException {
        ImgPlusCell<FloatType> cell = factory.createCell(Images.calibrated(Images.counting(ArrayImgs.floats(200, 70))));
        cell.getImgPlus().getImg().firstElement().set(42);
        IllegalStateException failure = assertThrows(IllegalStateException.class, () -> Storage.storeAndReload(cell));
        assertTrue(failure.getMessage().contains("\"nuclei\""), failure.getMessage());
    }

    private void assertRefused(ImgPlus<FloatType> image, String reason) {
        IllegalArgumentException failure = assertThrows(IllegalArgumentException.class, () -> factory.createCell(image));
        assertTrue(failure.getMessage().contains(reason) && failure.getMessage().contains("nuclei"), failure.getMessage());
    }
}
