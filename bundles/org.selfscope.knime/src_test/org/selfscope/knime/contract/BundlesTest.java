package org.selfscope.knime.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What is installed on other people's computers: announced completely, and with its licences. */
class BundlesTest {

    private static final Path ROOT = Path.of("..", "..");

    private static final Pattern JAR = Pattern.compile("(.+?)(?:-(\\d.*))?[.]jar");

    private static Set<String> attributes(String name) throws IOException {
        return Pattern.compile(name + "=\"([^\"]+)\"").matcher(Files.readString(Path.of("plugin.xml"))).results().map(m -> m.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    /** KNIME would pass over a file that is not there without a word. */
    @Test
    void everyFileAndClassThatPluginXmlNamesIsThere() throws IOException, ClassNotFoundException {
        for (String icon : attributes("icon")) {
            assertTrue(Files.exists(Path.of(icon)), icon);
            assertTrue(Files.readString(Path.of("build.properties")).contains(icon.split("/")[0] + "/"), "not in the bundle: " + icon);
        }
        for (String attribute : List.of("factory-class", "after", "objectClass", "objectSerializer", "specClass", "specSerializer")) {
            for (String name : attributes(attribute)) {
                Class.forName(name);
            }
        }
        assertEquals(attributes("factory-class").size(), InstalledNode.all().size(), "a node is announced twice");
        assertTrue(attributes("factory-class").containsAll(attributes("after")));
    }

    /** Node names, as people look for them, and port type colours must tell things apart. */
    @Test
    void namesAndColoursAreUnique() throws IOException {
        List<String> names = InstalledNode.all().stream().map(InstalledNode::name).toList();
        assertEquals(names.size(), Set.copyOf(names).size(), names.toString());
        assertTrue(attributes("color").stream().allMatch(c -> c.matches("#[0-9A-F]{6}")));
        assertEquals(attributes("objectClass").size(), attributes("color").size());
    }

    /** The core and core.util of KNIME export halves of the same packages: importing one would get one half. */
    @Test
    void theManifestRequiresBundlesWithinBoundsAndImportsNothing() throws IOException {
        String manifest = Files.readString(Path.of("META-INF", "MANIFEST.MF")).replace("\n ", "");
        assertTrue(!manifest.contains("Import-Package"), "KNIME's packages are split");
        assertTrue(manifest.contains(";singleton:=true"));
        String required = Pattern.compile("Require-Bundle: (.*)").matcher(manifest).results().findFirst().orElseThrow().group(1);
        for (String bundle : required.split(",(?=[a-z])")) {
            assertTrue(bundle.matches("[\\w.-]+;bundle-version=\"\\[[\\d.]+,[\\d.]+\\)\".*"), bundle);
        }
    }

    /** The jars inside of the libraries' jars, with versions, and the files of TensorFlow, without. */
    private static Set<String> carriedJars() throws IOException {
        Set<String> jars = new TreeSet<>();
        for (String library : List.of("org.selfscope.image", "org.selfscope.learn")) {
            try (JarFile jar = new JarFile(built(library).toFile())) {
                jar.stream().map(JarEntry::getName).filter(n -> n.endsWith(".jar"))
                    .forEach(n -> jars.add(Path.of(n).getFileName().toString()));
            }
        }
        try (Stream<Path> files = Files.list(ROOT.resolve("bundles/org.selfscope.tensorflow/lib"))) {
            files.forEach(f -> jars.add(f.getFileName().toString()));
        }
        return jars;
    }

    private static Path built(String library) throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("bundles").resolve(library).resolve("target"))) {
            return files.filter(f -> f.getFileName().toString().matches(library + "-[\\d.]+(-SNAPSHOT)?[.]jar")).findFirst().orElseThrow();
        }
    }

    @Test
    void everyBundledLibraryIsListedWithVersionAndLicence() throws IOException {
        List<String> rows = Files.readAllLines(ROOT.resolve("NOTICE")).stream().filter(l -> l.startsWith("| ")).toList();
        Set<String> jars = carriedJars();
        assertTrue(jars.size() > 10, jars.toString());
        for (String jar : jars) {
            Matcher parts = JAR.matcher(jar);
            assertTrue(parts.matches(), jar);
            Pattern listed = Pattern.compile("(?i).*\\b" + Pattern.quote(parts.group(1)) + "\\b.*");
            String version = parts.group(2) == null ? "" : " " + parts.group(2);
            assertTrue(rows.stream().anyMatch(row -> listed.matcher(row).matches() && row.contains(version)),
                () -> jar + " is bundled, but NOTICE does not list it with this version");
        }
    }

    @Test
    void whatIsInstalledCarriesTheLicences() throws IOException {
        String notice = Files.readString(ROOT.resolve("NOTICE"));
        assertTrue(notice.contains("Redistributions in binary form must reproduce the above copyright notice"));
        for (String feature : List.of("org.selfscope.feature", "org.selfscope.gpu.feature")) {
            String included = Files.readString(ROOT.resolve("features").resolve(feature).resolve("build.properties"));
            assertTrue(included.contains("NOTICE") && included.contains("LICENSE"), included);
        }
    }
}
