package org.selfscope.image.tiff;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.ImageHeader;

/**
 * The planes of one image, in one or several files.
 *
 * @param planes all of one size and type, in the order of the description
 */
record TiffStack(List<TiffPlane> planes, StackDescription description) {

    /** @throws IOException if the planes differ, or are not as many as are described, or claim more than the files can hold */
    static TiffStack of(TiffFile file, OmeFiles files) throws IOException {
        TiffStack stack = described(file, files);
        stack.requireSame();
        stack.requireHeld();
        return stack;
    }

    TiffPage page() {
        return planes.get(0).page();
    }

    /** @param path names the image */
    ImageHeader header(Path path) throws IOException {
        List<Axis> axes = new ArrayList<>(List.of(description.axis(AxisType.X), description.axis(AxisType.Y)));
        List<Long> sizes = new ArrayList<>(List.of(page().width(), page().height()));
        Map<AxisType, Long> others = description.sizes();
        if (page().channels() > 1) {
            if (others.getOrDefault(AxisType.CHANNEL, 1L) > 1) {
                throw new IOException("it has several channels of colour images");
            }
            axes.add(description.axis(AxisType.CHANNEL));
            sizes.add((long)page().channels());
            others.remove(AxisType.CHANNEL);
        }
        others.forEach((type, size) -> {
            axes.add(description.axis(type));
            sizes.add(size);
        });
        String source = description.source().isEmpty() ? path.toString() : description.source();
        return new ImageHeader(page().pixelType(), sizes.stream().mapToLong(Long::longValue).toArray(), axes, TiffName.of(path), source);
    }

    private static TiffStack described(TiffFile file, OmeFiles files) throws IOException {
        if (OmeDescription.isOme(file.text())) {
            OmeDescription ome = OmeDescription.parse(file.text(), file.path());
            return new TiffStack(files.planes(ome), ome);
        }
        List<TiffPlane> planes = file.planes().stream().map(page -> new TiffPlane(file, page)).toList();
        return new TiffStack(planes, file.isImageJ() ? ImageJDescription.parse(file.text(), file.resolution()).of(planes.size())
            : new PlainDescription(planes.size(), file.resolution()));
    }

    private void requireSame() throws IOException {
        for (TiffPlane plane : planes) {
            if (!plane.page().matches(page())) {
                throw new IOException("its pages differ in size or type: one has " + size(page()) + " pixels, page "
                    + (plane.page().index() + 1) + (plane.file() == planes.get(0).file() ? "" : " of " + plane.file().path()) + " has "
                    + size(plane.page()));
            }
        }
    }

    private static String size(TiffPage page) {
        return page.width() + " x " + page.height();
    }

    /** What is claimed is allocated: a few bytes must not fill the memory. */
    private void requireHeld() throws IOException {
        Map<TiffFile, Double> claims = new IdentityHashMap<>();
        for (TiffPlane plane : planes) {
            double claim = plane.page().decodedBytes() / (plane.page().isCompressed() ? (double)SegmentReader.MAX_COMPRESSION : 1);
            claims.merge(plane.file(), claim, Double::sum);
        }
        for (Map.Entry<TiffFile, Double> claim : claims.entrySet()) {
            if (claim.getValue() > claim.getKey().bytes().length()) {
                requireUncut(claim.getKey());
                throw new IOException("it claims " + size(page()) + " pixels in " + planes.size() + " planes, more than the file can hold");
            }
        }
    }

    /** A file that lost its end is no damaged one: it only has to be copied again. */
    private void requireUncut(TiffFile file) throws IOException {
        for (TiffPlane plane : planes) {
            if (plane.file() == file && SegmentTable.of(file.bytes(), plane.page(), 0, 1).end(0) > file.bytes().length()) {
                throw new EOFException("Page " + (plane.page().index() + 1) + " lies beyond the end of the file.");
            }
        }
    }
}
