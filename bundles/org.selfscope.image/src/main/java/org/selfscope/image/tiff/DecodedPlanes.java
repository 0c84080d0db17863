package org.selfscope.image.tiff;

import java.awt.image.Raster;
import java.io.IOException;
import java.util.List;

import javax.imageio.ImageReader;

import org.selfscope.image.Cancellation;

/**
 * Planes that a decoder has to unpack. Samples are taken from its rasters, which are exact, never from its pictures, which are converted
 * to 8 bit.
 */
record DecodedPlanes(ImageReader decoder, List<TiffPage> pages) implements PlaneSource {

    @Override
    public long planes() {
        return pages.size();
    }

    @Override
    public void read(long plane, PixelSink sink, Cancellation cancellation) throws IOException {
        TiffPage page = pages.get((int)plane);
        cancellation.check();
        Raster raster = decoder.readRaster(page.index(), null);
        if (raster.getWidth() != page.width() || raster.getHeight() != page.height() || raster.getNumBands() < page.channels()) {
            throw new IOException("page " + (page.index() + 1) + " does not decode to the size it states");
        }
        for (int channel = 0; channel < page.channels(); channel++) {
            copy(raster, channel, page.isFloat(), sink);
        }
    }

    private static void copy(Raster raster, int channel, boolean isFloat, PixelSink sink) {
        int[] integers = new int[isFloat ? 0 : raster.getWidth()];
        double[] reals = new double[isFloat ? raster.getWidth() : 0];
        for (int y = 0; y < raster.getHeight(); y++) {
            if (isFloat) {
                for (double value : raster.getSamples(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, channel, reals)) {
                    sink.real(value);
                }
            } else {
                for (int value : raster.getSamples(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, channel, integers)) {
                    sink.integer(value);
                }
            }
        }
    }
}
