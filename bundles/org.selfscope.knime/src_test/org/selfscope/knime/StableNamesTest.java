package org.selfscope.knime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.persistence.Persist;

/** The table of names that can never change, in README.md, against the code. */
class StableNamesTest {

    private static final Pattern ROW = Pattern.compile("\\| ([a-z ]+) \\| `?([^|`]+)`? \\| (.+) \\|");

    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private static final Map<String, String> PARAMETERS = Map.ofEntries(
        Map.entry("Microscopy Image Reader", "reader.ImageReaderParameters"),
        Map.entry("Microscopy Image Writer", "writer.ImageWriterParameters"),
        Map.entry("Microscopy Phantom Generator", "phantom.PhantomGeneratorParameters"),
        Map.entry("Noise Analyzer", "analyzer.NoiseAnalyzerParameters"),
        Map.entry("Blind-Spot Masker", "masker.BlindSpotMaskerParameters"),
        Map.entry("Training Pair Generator", "pair.TrainingPairGeneratorParameters"),
        Map.entry("Self-Supervised Learner", "learner.SelfSupervisedLearnerParameters"),
        Map.entry("Self-Supervised Inversion Learner", "inversion.InversionLearnerParameters"),
        Map.entry("Restoration Predictor", "predictor.RestorationPredictorParameters"),
        Map.entry("Restoration Model Reader", "modelreader.ModelReaderParameters"),
        Map.entry("Restoration Model Writer", "modelwriter.ModelWriterParameters"),
        Map.entry("Image Quality Scorer", "scorer.ImageQualityScorerParameters"),
        Map.entry("PSF Generator", "psf.PsfGeneratorParameters"),
        Map.entry("Richardson-Lucy Deconvolver", "deconvolver.RichardsonLucyDeconvolverParameters"),
        Map.entry("Denoiser Calibrator", "calibrator.DenoiserCalibratorParameters"));

    static Set<String> nodes() {
        return PARAMETERS.keySet();
    }

    /** The rows of one kind: what they are of, and the names. */
    private static Map<String, Set<String>> rows(String kind) throws IOException {
        Map<String, Set<String>> rows = new TreeMap<>();
        for (Matcher row : matchers(ROW, Files.readString(Path.of("README.md")))) {
            if (row.group(1).equals(kind)) {
                rows.put(row.group(2), matchers(NAME, row.group(3)).stream().map(m -> m.group(1))
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
            }
        }
        return rows;
    }

    private static List<Matcher> matchers(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(r -> {
            Matcher m = pattern.matcher(r.group());
            assertTrue(m.matches());
            return m;
        }).toList();
    }

    private static List<Field> fields(String node) throws ClassNotFoundException {
        Class<?> type = Class.forName("org.selfscope.knime." + PARAMETERS.get(node));
        assertTrue(NodeParameters.class.isAssignableFrom(type));
        return Arrays.stream(type.getDeclaredFields()).filter(f -> !Modifier.isStatic(f.getModifiers()) && !f.isSynthetic())
            .filter(f -> f.getType() != Void.class).toList(); // NB: places of messages, which nothing stores
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void settingsHaveTheKeysOfTheTable(String node) throws Exception {
        Set<String> keys = new LinkedHashSet<>();
        for (Field field : fields(node)) {
            assertFalse(Modifier.isPrivate(field.getModifiers()), () -> "KNIME does not store the private field " + field);
            keys.add(field.getAnnotation(Persist.class).configKey());
        }
        assertEquals(Set.copyOf(rows("settings").get(node)), keys);
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void enumsHaveTheCodesOfTheTable(String node) throws Exception {
        for (Field field : fields(node)) {
            if (field.getType().isEnum()) {
                Set<String> codes = Arrays.stream(field.getType().getEnumConstants()).map(c -> ((Enum<?>)c).name())
                    .collect(Collectors.toSet());
                assertEquals(codes, rows("codes").get(field.getAnnotation(Persist.class).configKey()), field::getName);
            }
        }
    }

    @Test
    void thePluginRegistersTheFactoriesOfTheTable() throws Exception {
        Pattern factory = Pattern.compile("factory-class=\"([^\"]+)\"");
        Set<String> registered = matchers(factory, Files.readString(Path.of("plugin.xml"))).stream().map(m -> m.group(1))
            .collect(Collectors.toSet());
        Set<String> listed = rows("factory").values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        assertEquals(listed, registered);
        for (String name : listed) {
            assertTrue(Files.exists(Path.of("src", name.replace('.', '/') + ".java")), name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Restoration Model", "Sampling Scheme"})
    void thePluginRegistersThePortTypesOfTheTable(String type) throws Exception {
        String plugin = Files.readString(Path.of("plugin.xml"));
        for (String name : rows("port type").get(type)) {
            boolean registered = plugin.contains("\"" + name + "\"") && plugin.contains("\"" + name + "$Serializer\"");
            assertTrue(registered || name.equals("Serializer"), name);
        }
    }
}
