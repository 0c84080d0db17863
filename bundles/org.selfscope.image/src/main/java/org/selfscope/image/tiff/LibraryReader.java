package org.selfscope.image.tiff;

import java.awt.Rectangle;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;

/**
 * Reads pages that {@link SegmentReader} cannot, such as JPEG, through a library. Samples are taken from its rasters, which are exact, never
 * from its pictures, which are converted to 8 bit. It works for one thread at a time.
 */
final class LibraryReader implements PageReader {

    private final ImageInputStream stream;

    private final ImageReader decoder;

    /** NB: the stream is deprecated in favour of a class that is not public. The JDK's own has no buffer and is ten times slower. */
    @SuppressWarnings("deprecation")
    LibraryReader(Path path) throws IOException {
        stream = new com.twelvemonkeys.imageio.stream.BufferedFileImageInputStream(path.toFile());
        decoder = new TIFFImageReaderSpi().createReaderInstance();
        decoder.setInput(stream);
    }

    /** Whether pages like this can be read: rasters have no wider integers. */
    static boolean canRead(TiffPage page) {
        return page.bits() <= 32 && !page.isFloat();
    }

    @Override
    public synchronized void read(TiffPage page, PageRegion region, Object pixels) throws IOException {
        Rectangle part = new Rectangle(Math.toIntExact(region.x()), Math.toIntExact(region.y()), region.width(), region.height());
        Raster raster = decoder.readRaster(page.index(), parameters(part));
        if (raster.getNumBands() < region.channel() + region.channels() || raster.getWidth() != part.width || raster.getHeight() != part.height) {
            throw new IOException("page " + (page.index() + 1) + " does not decode to the size it states");
        }
        SampleReader samples = new SampleReader(page.bits(), page.pixelType());
        int[] row = new int[region.width()];
        for (int c = 0; c < region.channels(); c++) {
            for (int y = 0; y < region.height(); y++) {
                raster.getSamples(raster.getMinX(), raster.getMinY() + y, row.length, 1, region.channel() + c, row);
                int at = region.index(c, region.y() + y);
                for (int x = 0; x < row.length; x++) {
                    samples.put(row[x], pixels, at + x);
                }
            }
        }
    }

    @Override
    public synchronized void close() throws IOException {
        decoder.dispose();
        stream.close();
    }

    private ImageReadParam parameters(Rectangle part) {
        ImageReadParam parameters = decoder.getDefaultReadParam();
        parameters.setSourceRegion(part);
        return parameters;
    }
}
