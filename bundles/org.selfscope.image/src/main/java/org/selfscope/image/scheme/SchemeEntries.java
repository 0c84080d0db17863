package org.selfscope.image.scheme;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import org.selfscope.image.RestorationException;

/**
 * A sampling scheme as flat entries of text, the form in which it is stored: {@code family}, {@code version}, {@code axes}, {@code seed}
 * and the parameters of the family. The entries of a version never change their meaning.
 */
public final class SchemeEntries {

    /** The version of the form; higher ones are refused. */
    public static final int VERSION = 1;

    private final Map<String, String> entries;

    private final Set<String> read = new HashSet<>();

    private SchemeEntries(Map<String, String> entries) {
        this.entries = entries;
    }

    /** The entries of a scheme, sorted by key. */
    public static Map<String, String> of(SamplingScheme scheme) {
        Map<String, String> entries = new TreeMap<>(scheme.parameters());
        entries.put("version", String.valueOf(VERSION));
        entries.put("family", scheme.family().code());
        entries.put("axes", SchemeAxes.names(scheme.axes()));
        entries.put("seed", String.valueOf(scheme.seed()));
        return entries;
    }

    /**
     * The scheme of entries.
     *
     * @throws RestorationException of kind SETTING if the family or the version is unknown, an entry is missing, damaged or unknown
     */
    public static SamplingScheme read(Map<String, String> entries) {
        SchemeEntries in = new SchemeEntries(entries);
        in.checkVersion();
        SamplingScheme scheme = SchemeReader.read(in);
        in.checkAllRead();
        return scheme;
    }

    String text(String key) {
        String text = entries.get(key);
        if (text == null) {
            throw damaged("the entry \"" + key + "\" is missing");
        }
        read.add(key);
        return text;
    }

    int integer(String key) {
        return parsed(key, Integer::valueOf, "a whole number");
    }

    double number(String key) {
        return parsed(key, Double::valueOf, "a number");
    }

    <T> T parsed(String key, Function<String, T> parser, String expected) {
        String text = text(key);
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw damaged("the entry \"" + key + "\" is \"" + text + "\" instead of " + expected);
        }
    }

    static RestorationException damaged(String what) {
        return new RestorationException(RestorationException.Kind.SETTING, "The sampling scheme cannot be read: " + what + ".",
            "Make the scheme again by executing the node that makes it.");
    }

    private void checkVersion() {
        int version = integer("version");
        if (version < 1 || version > VERSION) {
            throw new RestorationException(RestorationException.Kind.SETTING,
                "The sampling scheme has version " + version + ", but only versions up to " + VERSION + " are known.",
                "Update Selfscope, or make the scheme again with this version.");
        }
    }

    private void checkAllRead() {
        entries.keySet().stream().filter(key -> !read.contains(key)).sorted().findFirst().ifPresent(key -> {
            throw damaged("it has the unknown entry \"" + key + "\"");
        });
    }
}
