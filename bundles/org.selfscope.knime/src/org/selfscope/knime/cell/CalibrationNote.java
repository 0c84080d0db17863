package org.selfscope.knime.cell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.selfscope.image.Axis;

/**
 * Carries units and origins through KNIME Image Processing, whose image cells forget both when they are stored: as a text that people can
 * read, at the end of the image's source, as in {@code /data/cell.tif {X 0.1 µm, Y 0.1 µm, Z 0.3 µm from 12.0}}.
 * <p>
 * The scale is part of the note because it is the proof that the note still holds: when another node rescales an axis, its scale no longer
 * agrees and the unit is dropped instead of being told wrongly.
 */
record CalibrationNote(String source, String note) {

    private static final String NUMBER = "-?\\d+(?:\\.\\d+)?(?:E-?\\d+)?";

    private static final String AXIS = "\\w+ " + NUMBER + " [^\\s,{}]+(?: from " + NUMBER + ")?";

    private static final Pattern NOTED = Pattern.compile("^(.*?) ?\\{(" + AXIS + "(?:, " + AXIS + ")*)\\}$", Pattern.DOTALL);

    /** KNIME stores scales with rounding, worse for axes that do not start at 0. */
    private static final double TOLERANCE = 1e-6;

    /** Splits the source of a cell. Without a note, the note is empty. */
    static CalibrationNote split(String cellSource) {
        Matcher m = NOTED.matcher(cellSource);
        return m.matches() ? new CalibrationNote(m.group(1), m.group(2)) : new CalibrationNote(cellSource, "");
    }

    /** The source with a note, or without one if no axis has a unit or an origin. */
    static String append(String source, List<Axis> axes) {
        String note = axes.stream().filter(CalibrationNote::needsNote).map(CalibrationNote::write).collect(Collectors.joining(", "));
        return note.isEmpty() ? source : (source + " {" + note + "}").strip();
    }

    /** The axis with the noted unit and origin, if the note knows it and still agrees with its scale. */
    Axis complete(Axis axis) {
        return noted(axis).filter(n -> agree(n.scale(), axis.scale())).orElse(axis);
    }

    private Optional<Axis> noted(Axis axis) {
        for (String part : note.split(", ")) {
            String[] words = part.split(" ");
            if (words.length > 2 && words[0].equals(axis.type().label())) {
                return parse(axis, words);
            }
        }
        return Optional.empty();
    }

    /** {@code X 0.1 µm} or {@code X 0.1 µm from 12.0}; a unit that is not known is written as "?". */
    private static Optional<Axis> parse(Axis axis, String[] words) {
        try {
            double origin = words.length == 5 && words[3].equals("from") ? Double.parseDouble(words[4]) : 0;
            return Optional.of(new Axis(axis.type(), Double.parseDouble(words[1]), origin, words[2].equals("?") ? "" : words[2]));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // too large for a number: not written by this class
        }
    }

    private static boolean needsNote(Axis axis) {
        return axis.origin() != 0 || !axis.unit().isEmpty();
    }

    private static String write(Axis axis) {
        String unit = axis.unit().isEmpty() ? "?" : axis.unit().replaceAll("[\\s,{}]+", "_");
        String origin = axis.origin() == 0 ? "" : String.format(Locale.ROOT, " from %s", axis.origin());
        return String.format(Locale.ROOT, "%s %s %s%s", axis.type().label(), axis.scale(), unit, origin);
    }

    private static boolean agree(double a, double b) {
        return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
    }
}
