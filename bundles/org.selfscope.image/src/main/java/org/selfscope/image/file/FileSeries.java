package org.selfscope.image.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.RestorationException;

/**
 * Many files that together are one image: the axes of a file, then those of the names. The axes of the names have no calibration, since no
 * file states it. An axis of size 1 that files and names both have, as a single frame says that it is one, is that of the names, with the
 * calibration of the files.
 */
final class FileSeries implements BlockSource {

    /** Systems allow about 1000 open files for everything that a process does. */
    private static final int MAX_OPEN = 64;

    private final List<Path> paths;

    /** As many as may be open; the others are opened for every block. */
    private final List<BlockSource> open = new ArrayList<>();

    private final ImageHeader member;

    private final ImageHeader header;

    /** The dimensions of a file that the image has. */
    private final int[] kept;

    private final int[] memberBlock;

    private FileSeries(Path pattern, List<AxisType> axes, List<Integer> counts, List<Path> paths) throws IOException {
        this.paths = paths;
        open.add(ImageFiles.source(paths.get(0)));
        member = open.get(0).header();
        memberBlock = open.get(0).block();
        kept = IntStream.range(0, memberBlock.length)
            .filter(d -> !axes.contains(member.axes().get(d).type()) || member.dimensions()[d] > 1).toArray();
        try {
            header = header(pattern, axes, counts);
            for (Path path : paths.subList(1, paths.size())) {
                add(path);
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Opens all files of a pattern.
     *
     * @throws RestorationException of kind FILE if there are none, one is missing, damaged, or of another size or type than the others
     */
    static FileSeries open(Path path) {
        FilePattern pattern = FilePattern.of(path);
        try {
            TreeMap<List<Integer>, Path> files = pattern.files();
            if (files.isEmpty()) {
                throw new IOException("no file has a name like this");
            }
            return new FileSeries(path, pattern.axes(), counts(pattern, files), List.copyOf(files.values()));
        } catch (IOException e) {
            throw new RestorationException(RestorationException.Kind.FILE, "The image " + path + " cannot be read: " + e.getMessage() + ".",
                "Check the pattern, and that all files are in the folder.", e);
        }
    }

    @Override
    public ImageHeader header() {
        return header;
    }

    @Override
    public int[] block() {
        int[] block = new int[header.dimensions().length];
        Arrays.setAll(block, d -> d < kept.length ? memberBlock[kept[d]] : 1);
        return block;
    }

    @Override
    public Object read(long[] min, int[] size) throws IOException {
        long[] dimensions = header.dimensions();
        int file = 0;
        for (int d = dimensions.length - 1; d >= kept.length; d--) {
            file = (int)(file * dimensions[d] + min[d]);
        }
        long[] memberMin = new long[memberBlock.length];
        int[] memberSize = new int[memberBlock.length];
        Arrays.fill(memberSize, 1);
        for (int d = 0; d < kept.length; d++) {
            memberMin[kept[d]] = min[d];
            memberSize[kept[d]] = size[d];
        }
        if (file < open.size()) {
            return open.get(file).read(memberMin, memberSize);
        }
        try (BlockSource source = ImageFiles.source(paths.get(file))) {
            return source.read(memberMin, memberSize);
        }
    }

    @Override
    public void close() {
        open.forEach(BlockSource::close);
    }

    /** The number of files along each axis. @throws IOException if a combination of numbers has no file */
    private static List<Integer> counts(FilePattern pattern, TreeMap<List<Integer>, Path> files) throws IOException {
        List<Integer> counts = new ArrayList<>();
        long all = 1;
        for (int i = 0; i < pattern.axes().size(); i++) {
            int axis = i;
            TreeSet<Integer> numbers = new TreeSet<>(files.keySet().stream().map(n -> n.get(axis)).toList());
            for (int number = numbers.first(); number < numbers.last(); number++) {
                if (!numbers.contains(number)) {
                    throw new IOException("no file has " + pattern.axes().get(i).label() + " " + number);
                }
            }
            counts.add(numbers.size());
            all *= numbers.size();
        }
        if (all != files.size()) {
            throw new IOException("its axes make " + all + " files, but there are " + files.size());
        }
        return counts;
    }

    private ImageHeader header(Path pattern, List<AxisType> axes, List<Integer> counts) throws IOException {
        List<Axis> all = new ArrayList<>();
        List<Long> sizes = new ArrayList<>();
        for (int d : kept) {
            if (axes.contains(member.axes().get(d).type())) {
                throw new IOException("its files have the axis " + member.axes().get(d).type().label() + " already");
            }
            all.add(member.axes().get(d));
            sizes.add(member.dimensions()[d]);
        }
        for (int i = 0; i < axes.size(); i++) {
            AxisType type = axes.get(i);
            all.add(member.axes().stream().filter(a -> a.type() == type).findFirst().orElse(Axis.of(type)));
            sizes.add((long)counts.get(i));
        }
        String name = pattern.getFileName().toString().replaceFirst("\\.[^.{}]*$", "");
        return new ImageHeader(member.pixelType(), sizes.stream().mapToLong(Long::longValue).toArray(), all, name, pattern.toString());
    }

    private void add(Path path) throws IOException {
        BlockSource source = ImageFiles.source(path);
        boolean keep = open.size() < MAX_OPEN;
        if (keep) {
            open.add(source);
        }
        ImageHeader other = source.header();
        boolean same = other.pixelType() == member.pixelType() && Arrays.equals(other.dimensions(), member.dimensions());
        boolean sameBlocks = Arrays.equals(source.block(), memberBlock);
        if (!keep) {
            source.close();
        }
        if (!same || !sameBlocks) {
            throw new IOException("its files differ: " + paths.get(0).getFileName() + " has " + describe(member) + ", "
                + path.getFileName() + " has " + describe(other) + (same ? " in tiles or strips of another size" : ""));
        }
    }

    private static String describe(ImageHeader header) {
        return Arrays.toString(header.dimensions()) + " pixels of type " + header.pixelType();
    }
}
