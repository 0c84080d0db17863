package org.selfscope.knime.path;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

/** Names of files that are valid on every operating system, each given once. */
public final class FileNames {

    private final String pattern;

    private final String extension;

    private final Set<String> given = new HashSet<>();

    /**
     * @param pattern with the placeholders {row}, {column} and {name}
     * @param extension without a point
     */
    public FileNames(String pattern, String extension) {
        this.pattern = pattern;
        this.extension = extension;
    }

    /**
     * The pattern with its placeholders filled in, and the extension.
     *
     * @throws RestorationException of kind SETTING if another image has that name
     */
    public String next(String row, String column, String image) {
        String filled = pattern.replace("{row}", row).replace("{column}", column).replace("{name}", image.isEmpty() ? row : image);
        String name = valid(filled) + "." + extension;
        if (!given.add(name.toLowerCase(Locale.ROOT))) {
            throw new RestorationException(Kind.SETTING, "Two images would be written to the same file \"" + name + "\".",
                "Add {row} and {column} to the file name; both together are different for every image.");
        }
        return name;
    }

    /** Letters that some operating system forbids become "_"; so do a leading point and points or blanks at the end. */
    private static String valid(String text) {
        return text.strip().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").replaceAll("^\\.|[. ]+$", "_");
    }
}
