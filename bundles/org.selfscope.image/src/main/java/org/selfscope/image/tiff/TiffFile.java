package org.selfscope.image.tiff;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.twelvemonkeys.imageio.metadata.tiff.TIFF;

/**
 * A TIFF file whose directories are read.
 *
 * @param pages all of them, in the order of the file
 * @param text that describes the image, of the first directory
 * @param resolution of the first directory
 */
record TiffFile(Path path, FileBytes bytes, List<TiffPage> pages, String text, Resolution resolution, PageReader reader)
    implements AutoCloseable {

    /**
     * Reads the directories of a file.
     *
     * @param keptOpen as for {@link FileBytes}
     * @throws IOException if directories are damaged, or the pixels of a page can neither be read here nor by the library
     */
    static TiffFile open(Path path, boolean keptOpen) throws IOException {
        FileBytes bytes = new FileBytes(path, keptOpen);
        try {
            DirectoryChain chain = DirectoryChain.of(new BytesWindow(bytes));
            if (!chain.hasNext()) {
                throw new IOException("it contains no image");
            }
            List<TiffPage> pages = new ArrayList<>();
            Tags first = chain.next();
            pages.add(TiffPage.of(0, chain.order(), first));
            while (chain.hasNext()) {
                pages.add(TiffPage.of(pages.size(), chain.order(), chain.next()));
            }
            return new TiffFile(path, bytes, List.copyOf(pages), first.text(TIFF.TAG_IMAGE_DESCRIPTION), Resolution.of(first),
                reader(path, bytes, pages));
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    boolean isImageJ() {
        return text.startsWith(ImageJDescription.START);
    }

    /** The pages that are planes of a stack, if nothing else says which: not the reduced ones, but those without directories. */
    List<TiffPage> planes() throws IOException {
        List<TiffPage> planes = pages.size() == 1 ? pages : pages.stream().filter(page -> !page.reduced()).toList();
        if (planes.isEmpty()) {
            throw new IOException("it contains no image");
        }
        return isImageJ() && pages.size() == 1 ? consecutive() : planes;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        bytes.close();
    }

    private static PageReader reader(Path path, FileBytes bytes, List<TiffPage> pages) throws IOException {
        for (TiffPage page : pages) {
            if (!SegmentReader.canRead(page)) {
                if (!LibraryReader.canRead(page)) {
                    throw new IOException("page " + (page.index() + 1) + " has compressed or colour pixels of a kind that is not supported ("
                        + page.bits() + " bits, compression " + page.compression() + ", predictor " + page.predictor() + ")");
                }
                return new LibraryReader(path);
            }
        }
        return new SegmentReader(bytes);
    }

    /** ImageJ's stacks beyond 4 GB: further planes follow the first one, without directories. */
    private List<TiffPage> consecutive() throws IOException {
        TiffPage page = pages.get(0);
        long planes = ImageJDescription.parse(text, resolution).planes();
        if (planes == 1 || page.isCompressed()) {
            return pages;
        }
        long first = page.offsets().integers(bytes, 0, 1)[0];
        if (planes > (bytes.length() - first) / page.decodedBytes()) {
            throw new EOFException("The description states " + planes + " planes.");
        }
        return IntStream.range(0, Math.toIntExact(planes)).mapToObj(i -> page.shifted(i * page.decodedBytes())).toList();
    }
}
