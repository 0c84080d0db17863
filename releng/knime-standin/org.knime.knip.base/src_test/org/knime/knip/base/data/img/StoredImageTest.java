package org.knime.knip.base.data.img;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.data.filestore.FileStoreUtil;
import org.selfscope.standin.filestore.FileStoreAccess;

import net.imagej.ImgPlus;
import net.imagej.axis.Axes;
import net.imagej.axis.DefaultLinearAxis;
import net.imagej.axis.IdentityAxis;
import net.imglib2.img.Img;
import net.imglib2.img.ImgView;
import net.imglib2.img.array.ArrayImgFactory;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.cell.CellImgFactory;
import net.imglib2.img.list.ListImgFactory;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.ByteType;
import net.imglib2.type.numeric.integer.UnsignedLongType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/** What an image is after it was stored and read again. Strict images are switched off: the faults of the real cell shall be seen. */
class StoredImageTest {

    @TempDir
    private Path folder;
    private ImgPlusCellFactory factory;

    @BeforeEach
    void tolerateFaults() {
        System.setProperty("selfscope.strictImages", "false");
        factory = Storage.factory(folder);
    }

    @AfterEach
    void demandStrictImages() {
        System.clearProperty("selfscope.strictImages");
    }

    static Stream<Img<? extends RealType<?>>> rightContainers() {
        long[] size = {13, 11, 3};
        return Stream.of(ArrayImgs.floats(size), ArrayImgs.doubles(size), ArrayImgs.unsignedBytes(size), ArrayImgs.bytes(size),
            ArrayImgs.unsignedShorts(size), ArrayImgs.ints(size), ArrayImgs.unsignedInts(size), ArrayImgs.longs(size),
            ArrayImgs.unsignedLongs(size), ArrayImgs.unsigned12Bits(size), PlanarImgs.unsignedShorts(size),
            new CellImgFactory<>(new FloatType()).create(size), new ListImgFactory<>(new FloatType()).create(size));
    }

    @ParameterizedTest
    @MethodSource("rightContainers")
    <T extends RealType<T>> void pixelsTypeAndContainerSurvive(Img<T> pixels) throws IOException {
        ImgPlusCell<T> cell = factory.createCell(Images.calibrated(Images.counting(pixels)));
        ImgPlusCell<T> reloaded = Storage.storeAndReload(cell);
        assertArrayEquals(values(pixels), values(reloaded.getImgPlus()));
        assertEquals(pixels.getClass(), reloaded.getImgPlus().getImg().getClass());
        assertEquals(pixels.firstElement().getClass(), reloaded.getPixelType());
    }

    @Test
    void extremeValuesSurvive() throws IOException {
        Img<UnsignedLongType> large = ArrayImgs.unsignedLongs(1, 1);
        large.firstElement().set(-1);
        assertEquals(-1, stored(large).firstElement().getLong());
        Img<ByteType> negative = ArrayImgs.bytes(1, 1);
        negative.firstElement().set((byte)-128);
        assertEquals(-128, stored(negative).firstElement().get());
        Img<FloatType> missing = ArrayImgs.floats(1, 1);
        missing.firstElement().set(Float.NaN);
        assertTrue(Float.isNaN(stored(missing).firstElement().get()));
    }

    @Test
    void unitsOriginsAndCurvedAxesAreLostButTypesAndScalesSurvive() throws IOException {
        ImgPlus<FloatType> image = Images.calibrated(Images.counting(ArrayImgs.floats(3, 3, 2)));
        image.setAxis(new IdentityAxis(Axes.get("Lifetime"), "ns"), 2);
        ImgPlus<FloatType> reloaded = Storage.storeAndReload(factory.createCell(image)).getImgPlus();
        assertEquals(List.of("X", "Y", "Lifetime"), Stream.of(0, 1, 2).map(d -> reloaded.axis(d).type().getLabel()).toList());
        DefaultLinearAxis x = assertInstanceOf(DefaultLinearAxis.class, reloaded.axis(0));
        assertEquals(0.5, x.scale(), 1e-12);
        assertEquals(0, x.origin());
        assertNull(x.unit());
        assertInstanceOf(DefaultLinearAxis.class, reloaded.axis(2));
        assertEquals("nuclei", reloaded.getName());
        assertEquals("nuclei.tif", reloaded.getSource());
    }

    @Test
    void lossShowsInTheSameSessionOnceTheCellIsWritten() throws IOException {
        ImgPlusCell<FloatType> cell = factory.createCell(Images.calibrated(Images.counting(ArrayImgs.floats(3, 3))));
        assertEquals("µm", cell.getImgPlus().axis(0).unit());
        FileStoreAccess.INSTANCE.flush(cell);
        assertNull(cell.getImgPlus().axis(0).unit());
    }

    @Test
    void scaleThatIsNoNumberBecomesZeroAndNullNameEmpty() throws IOException {
        ImgPlus<FloatType> image = Images.calibrated(Images.counting(ArrayImgs.floats(3, 3)));
        image.setAxis(new DefaultLinearAxis(Axes.X, Double.NaN), 0);
        image.setName(null);
        ImgPlus<FloatType> reloaded = Storage.storeAndReload(factory.createCell(image)).getImgPlus();
        assertEquals(0, reloaded.axis(0).averageScale(0, 1));
        assertEquals("", reloaded.getName());
    }

    @Test
    void onlyTheFirstChannelKeepsItsRange() throws IOException {
        ImgPlus<FloatType> image = Images.calibrated(Images.counting(ArrayImgs.floats(3, 3, 2)));
        image.setCompositeChannelCount(2);
        image.setChannelMaximum(0, 7);
        image.setChannelMaximum(1, 8);
        ImgPlusCell<FloatType> cell = factory.createCell(image);
        assertEquals(8, cell.getMetadata().getChannelMaximum(1));
        ImgPlusCell<FloatType> reloaded = Storage.storeAndReload(cell);
        assertEquals(7, reloaded.getMetadata().getChannelMaximum(0));
        assertTrue(Double.isNaN(reloaded.getMetadata().getChannelMaximum(1)));
        assertEquals(1, reloaded.getMetadata().getCompositeChannelCount());
    }

    @Test
    void translatedViewKeepsItsMinimumAndPixels() throws IOException {
        Img<FloatType> pixels = Images.counting(ArrayImgs.floats(4, 3));
        Img<FloatType> view = ImgView.wrap(Views.translate(pixels, 10, -20), new ArrayImgFactory<>(new FloatType()));
        ImgPlusCell<FloatType> reloaded = Storage.storeAndReload(factory.createCell(Images.calibrated(view)));
        assertArrayEquals(new long[]{13, -18}, reloaded.getMaximum());
        assertEquals(10, reloaded.getImgPlus().min(0));
        assertArrayEquals(values(pixels), values(reloaded.getImgPlus()));
        assertEquals(-20, reloaded.getImgPlusCopy().min(1));
    }

    @Test
    void cellsOfAnOwnSizeComeBackScrambled() throws IOException {
        Img<FloatType> pixels = Images.counting(new CellImgFactory<>(new FloatType(), 4).create(13, 11));
        double[] read = values(Storage.storeAndReload(factory.createCell(Images.calibrated(pixels))).getImgPlus());
        assertTrue(different(values(pixels), read) > read.length / 2);
    }

    @Test
    void imageWithoutSourceCannotBeReadAgain() throws IOException {
        ImgPlus<FloatType> image = Images.calibrated(Images.counting(ArrayImgs.floats(2, 2)));
        image.setSource(null);
        ImgPlusCell<FloatType> reloaded = Storage.storeAndReload(factory.createCell(image));
        RuntimeException failure = assertThrows(RuntimeException.class, reloaded::getImgPlus);
        assertInstanceOf(ClassCastException.class, failure.getCause());
    }

    @Test
    void viewsThatCannotBeMadeAnewAreLost() throws IOException {
        Img<FloatType> pixels = Images.counting(ArrayImgs.floats(4, 3));
        Img<UnsignedLongType> longs = Images.counting(ArrayImgs.unsignedLongs(4, 3));
        ImgPlusCell<FloatType> withoutFactory = factory.createCell(Images.calibrated(new ImgView<>(pixels, null)));
        ImgPlusCell<UnsignedLongType> ofLongs =
            factory.createCell(Images.calibrated(new ImgView<>(longs, new ArrayImgFactory<>(new UnsignedLongType()))));
        for (ImgPlusCell<?> cell : List.of(withoutFactory, ofLongs)) {
            ImgPlusCell<?> reloaded = Storage.storeAndReload(cell);
            assertArrayEquals(new long[]{4, 3}, reloaded.getDimensions());
            RuntimeException failure = assertThrows(RuntimeException.class, reloaded::getImgPlus);
            assertInstanceOf(EOFException.class, failure.getCause());
        }
    }

    @Test
    void truncatedFileIsARuntimeException() throws IOException {
        ImgPlusCell<FloatType> reloaded =
            Storage.storeAndReload(factory.createCell(Images.calibrated(Images.counting(ArrayImgs.floats(20, 30)))));
        try (var file = new RandomAccessFile(FileStoreUtil.getFileStores(reloaded)[0].getFile(), "rw")) {
            file.setLength(file.length() - 1);
        }
        RuntimeException failure = assertThrows(RuntimeException.class, reloaded::getImgPlus);
        assertInstanceOf(EOFException.class, failure.getCause());
    }

    @Test
    void bufferThatIsUsedAgainChangesTheImage() throws IOException {
        Img<FloatType> pixels = Images.counting(ArrayImgs.floats(2, 2));
        ImgPlusCell<FloatType> cell = factory.createCell(Images.calibrated(pixels));
        pixels.firstElement().set(42);
        assertEquals(42, Storage.storeAndReload(cell).getImgPlus().firstElement().get());
    }

    private <T extends RealType<T>> ImgPlus<T> stored(Img<T> pixels) throws IOException {
        return Storage.storeAndReload(factory.createCell(Images.calibrated(pixels))).getImgPlus();
    }

    private static double[] values(Img<? extends RealType<?>> pixels) {
        List<Double> values = new ArrayList<>();
        Views.flatIterable(pixels).forEach(pixel -> values.add(pixel.getRealDouble()));
        return values.stream().flatMapToDouble(DoubleStream::of).toArray();
    }

    private static int different(double[] expected, double[] actual) {
        int count = 0;
        for (int i = 0; i < expected.length; i++) {
            count += expected[i] == actual[i] ? 0 : 1;
        }
        return count;
    }
}
