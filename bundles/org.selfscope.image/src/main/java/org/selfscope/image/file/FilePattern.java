package org.selfscope.image.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.selfscope.image.AxisType;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

/**
 * The names of files that together are one image, such as {@code img_t{Time}_z{Z}_c{Channel}.tif}: an axis in braces stands for a number
 * that counts along it. Numbers may have leading zeros and start anywhere; those of an axis must follow each other, and every combination
 * must be there. Numbers that do not count along an axis are written as they are.
 *
 * @param folder of the files
 * @param axes in the order in which the image has them, as they come in the pattern from right to left: the last one varies fastest
 * @param regex of the names; group i is axis i from left to right
 */
record FilePattern(Path folder, List<AxisType> axes, Pattern regex) {

    private static final Pattern AXIS = Pattern.compile("\\{([^{}]*)}");

    /** @throws RestorationException of kind SETTING if the last part of the path names no axis, an unknown one, or one twice */
    static FilePattern of(Path path) {
        String name = path.getFileName().toString();
        List<AxisType> axes = new ArrayList<>();
        StringBuilder regex = new StringBuilder();
        Matcher matcher = AXIS.matcher(name);
        int end = 0;
        while (matcher.find()) {
            regex.append(Pattern.quote(name.substring(end, matcher.start()))).append("(\\d{1,9})");
            axes.add(0, axis(path, matcher.group(1), axes));
            end = matcher.end();
        }
        if (axes.isEmpty()) {
            throw wrong(path, "names no axis");
        }
        regex.append(Pattern.quote(name.substring(end)));
        return new FilePattern(path.resolveSibling("x").getParent(), List.copyOf(axes), Pattern.compile(regex.toString()));
    }

    /** Whether the name of a file is a pattern. */
    static boolean isPattern(String name) {
        return AXIS.matcher(name).find();
    }

    /**
     * The files in the order of the image, the first axis fastest.
     *
     * @return for each the numbers of its axes as they are in the name, in the order of the axes
     */
    TreeMap<List<Integer>, Path> files() throws IOException {
        TreeMap<List<Integer>, Path> files = new TreeMap<>(FilePattern::compareLastFirst);
        Path where = folder == null ? Path.of("") : folder;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(where)) {
            for (Path entry : entries) {
                Matcher matcher = regex.matcher(entry.getFileName().toString());
                if (matcher.matches()) {
                    Path other = files.put(numbers(matcher), entry);
                    if (other != null) {
                        throw new IOException("the files " + other.getFileName() + " and " + entry.getFileName() + " have the same numbers");
                    }
                }
            }
        }
        return files;
    }

    private List<Integer> numbers(Matcher matcher) {
        List<Integer> numbers = new ArrayList<>();
        for (int group = axes.size(); group > 0; group--) {
            numbers.add(Integer.parseInt(matcher.group(group)));
        }
        return numbers;
    }

    private static int compareLastFirst(List<Integer> a, List<Integer> b) {
        for (int i = a.size() - 1; i >= 0; i--) {
            if (!a.get(i).equals(b.get(i))) {
                return Integer.compare(a.get(i), b.get(i));
            }
        }
        return 0;
    }

    private static AxisType axis(Path path, String label, List<AxisType> present) {
        for (AxisType type : AxisType.values()) {
            if (type.label().equalsIgnoreCase(label) && !present.contains(type) && type != AxisType.X && type != AxisType.Y) {
                return type;
            }
        }
        throw wrong(path, "contains {" + label + "}");
    }

    private static RestorationException wrong(Path path, String what) {
        return new RestorationException(Kind.SETTING, "The pattern of files " + path + " " + what + ".",
            "Write {Time}, {Z} or {Channel}, each once, where the names have the number that counts along the axis.");
    }
}
