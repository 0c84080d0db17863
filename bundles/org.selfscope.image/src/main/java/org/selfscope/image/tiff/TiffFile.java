package org.selfscope.image.tiff;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;

/**
 * The directories of a TIFF file.
 *
 * @param pages those that are planes of the stack, all of one size and type
 * @param tags of the first one
 * @param order of the bytes in samples
 * @param length of the file
 */
record TiffFile(List<TiffPage> pages, Tags tags, ByteOrder order, long length) {

    /** No usual compression packs better: deflate and LZW end at about 1000 and 1400. */
    private static final long MAX_COMPRESSION = 2000;

    /** @throws IOException if directories are damaged, pages differ, or claim more than the file can hold */
    static TiffFile parse(ImageInputStream stream, long length) throws IOException {
        CompoundDirectory directories = (CompoundDirectory)new TIFFReader().read(stream);
        if (DirectoryChain.count(stream, length) != directories.directoryCount()) {
            throw new IOException("some of its directories are damaged");
        }
        List<TiffPage> pages = new ArrayList<>();
        for (int i = 0; i < directories.directoryCount(); i++) {
            TiffPage page = TiffPage.of(i, new Tags(directories.getDirectory(i)));
            if (!page.reduced() || directories.directoryCount() == 1) {
                requireHeld(page, length);
                pages.add(page);
            }
        }
        if (pages.isEmpty()) {
            throw new IOException("it contains no image");
        }
        requireSame(pages);
        return new TiffFile(List.copyOf(pages), new Tags(directories.getDirectory(pages.get(0).index())), stream.getByteOrder(), length);
    }

    TiffPage page() {
        return pages.get(0);
    }

    /** Where the planes come from: copied as they are if possible, else decoded. */
    PlaneSource planes(ImageInputStream stream, ImageReader decoder) throws IOException {
        if (!pages.stream().allMatch(StoredPlanes::canCopy)) {
            requireDecodable(page());
            return new DecodedPlanes(decoder, pages);
        }
        long[] offsets = pages.stream().mapToLong(p -> p.offsets()[0]).toArray();
        return new StoredPlanes(stream, order, page(), isImageJ() && pages.size() == 1 ? consecutive(offsets[0]) : offsets);
    }

    /** What the planes mean. */
    StackDescription description(long planes) throws IOException {
        Resolution resolution = Resolution.of(tags);
        String text = text();
        if (OmeDescription.isOme(text)) {
            return requirePlanes(OmeDescription.parse(text), planes);
        }
        if (isImageJ()) {
            return ImageJDescription.parse(text, resolution).of(planes);
        }
        return new PlainDescription(planes, resolution);
    }

    private static StackDescription requirePlanes(StackDescription description, long planes) throws IOException {
        if (description.planes() != planes) {
            throw new IOException("its OME-XML describes " + description.planes() + " planes, but it contains " + planes
                + ", so that others may be in further files");
        }
        return description;
    }

    private boolean isImageJ() {
        return text().startsWith(ImageJDescription.START);
    }

    private String text() {
        return tags.text(TIFF.TAG_IMAGE_DESCRIPTION);
    }

    /** ImageJ's stacks beyond 4 GB: further planes follow the first one, without directories. */
    private long[] consecutive(long first) throws IOException {
        long planes = ImageJDescription.parse(text(), Resolution.of(tags)).planes();
        if (planes > (length - first) / page().decodedBytes()) {
            throw new EOFException("The description states " + planes + " planes.");
        }
        return LongStream.range(0, planes).map(i -> first + i * page().decodedBytes()).toArray();
    }

    private static void requireDecodable(TiffPage page) throws IOException {
        if (page.bits() > 32 && !page.isFloat()) {
            throw new IOException("it has compressed or colour pixels of " + page.bits()
                + "-bit integers, which only uncompressed grey images may have");
        }
    }

    private static void requireSame(List<TiffPage> pages) throws IOException {
        for (TiffPage page : pages) {
            if (!page.matches(pages.get(0))) {
                throw new IOException("its pages differ in size or type: page 1 has " + pages.get(0).width() + " x " + pages.get(0).height()
                    + " pixels, page " + (page.index() + 1) + " has " + page.width() + " x " + page.height());
            }
        }
    }

    private static void requireHeld(TiffPage page, long length) throws IOException {
        if (page.width() < 1 || page.height() < 1 || page.channels() < 1 || page.bits() < 1 || page.bits() > 64) {
            throw new IOException("page " + (page.index() + 1) + " has " + page.width() + " x " + page.height() + " pixels of "
                + page.channels() + " samples with " + page.bits() + " bits");
        }
        for (int i = 0; i < Math.min(page.offsets().length, page.byteCounts().length); i++) {
            if (page.offsets()[i] + page.byteCounts()[i] > length) {
                throw new EOFException("Page " + (page.index() + 1) + " lies beyond the end of the file.");
            }
        }
        double capacity = (double)page.storedBytes() * (page.compressed() ? MAX_COMPRESSION : 1);
        if ((double)page.width() * page.height() * page.samples() * page.bits() / 8 > capacity) {
            throw new IOException("page " + (page.index() + 1) + " claims " + page.width() + " x " + page.height()
                + " pixels, more than the file can hold");
        }
    }
}
