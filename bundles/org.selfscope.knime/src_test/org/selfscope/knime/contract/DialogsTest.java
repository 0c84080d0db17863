package org.selfscope.knime.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.parameters.widget.choices.StringChoice;
import org.knime.node.parameters.widget.choices.TypedStringChoice;
import org.selfscope.standin.dialog.Control;
import org.selfscope.standin.dialog.Dialog;
import org.selfscope.standin.dialog.DialogHolder;

/** The dialog of every node, as it opens with all inputs known, with none, with empty tables, and with every choice made. */
class DialogsTest {

    /** Whole numbers that count something, and have no unit. */
    private static final Pattern MEASURED = Pattern.compile(".*(width|height|size|extent|radius|distance|period|limit|length|sigma).*");

    private static final Pattern UNIT = Pattern.compile(".*\\((pixels( per frame)?|planes|s|events per second|%( per minute)?|µm|nm|GB|MB"
        + "|grey values( per photon)?|photons|frames)\\)");

    /** Fractions without a unit, and what is itself the unit. */
    private static final Set<String> UNITLESS = Set.of("learning_rate", "photons", "network_width", "batch_size", "numerical_aperture",
        "immersion_index", "sample_index", "total_variation", "noise_suppression", "sharpening");

    static List<InstalledNode> nodes() throws IOException {
        return InstalledNode.all();
    }

    private static Dialog open(Node node, PortObjectSpec[] specs) {
        return ((DialogHolder)node.getNodeModel()).dialog(specs).orElseThrow();
    }

    private static PortObjectSpec[] unknown(Node node) {
        return new PortObjectSpec[node.getNrInPorts() - 1];
    }

    private static PortObjectSpec[] withoutColumns(Node node) {
        PortObjectSpec[] specs = InstalledNode.specs(node);
        for (int i = 0; i < specs.length; i++) {
            specs[i] = specs[i] instanceof DataTableSpec ? new DataTableSpec() : specs[i];
        }
        return specs;
    }

    @ParameterizedTest(name = "{0}: every setting is in the dialog, with a title and a description")
    @MethodSource("nodes")
    void everySettingIsExplained(InstalledNode installed) {
        for (Node node : List.of(installed.create(), installed.createWithAllPorts())) {
            PortObjectSpec[] specs = InstalledNode.specs(node);
            List<Control> controls = open(node, specs).controls();
            assertEquals(keys(InstalledNode.defaults(node, specs)),
                controls.stream().flatMap(c -> c.key().stream()).collect(Collectors.toSet()));
            controls.stream().filter(c -> c.key().isPresent()).forEach(DialogsTest::assertExplained);
            Set<String> titles = new HashSet<>();
            controls.forEach(c -> assertTrue(c.key().isEmpty() || titles.add(c.title()), () -> "two settings are called " + c.title()));
        }
    }

    /** The flag beside a setting that may be absent belongs to it. */
    private static Set<String> keys(NodeSettings settings) {
        return settings.keySet().stream().map(k -> k.replaceAll("_is_present$", "")).collect(Collectors.toSet());
    }

    private static void assertExplained(Control control) {
        assertTrue(Character.isUpperCase(control.title().charAt(0)), control::toString);
        assertTrue(control.description().strip().endsWith("."), () -> control + ": " + control.description());
        String key = control.key().orElseThrow();
        boolean measured = control.type() == double.class || control.type() == int.class && MEASURED.matcher(key).matches();
        assertTrue(!measured || UNITLESS.contains(key) || UNIT.matcher(control.title()).matches(),
            () -> control + " is a quantity: say its unit in the label");
    }

    @ParameterizedTest(name = "{0}: opens with and without inputs")
    @MethodSource("nodes")
    void opensWithAndWithoutInputs(InstalledNode installed) {
        for (Node node : List.of(installed.create(), installed.createWithAllPorts())) {
            for (PortObjectSpec[] specs : List.of(InstalledNode.specs(node), unknown(node), withoutColumns(node))) {
                Dialog dialog = open(node, specs);
                assertTrue(dialog.json().startsWith("{\"result\":{\"data\":{\"model\":{"), dialog::json);
                assertTrue(dialog.controls().stream().anyMatch(c -> c.isShown() && !c.isAdvanced()), "nothing is shown at first");
                dialog.controls().forEach(c -> assertEquals(Optional.empty(), c.violation(), c::toString));
            }
        }
    }

    @ParameterizedTest(name = "{0}: offers image columns only, and begins with one of them")
    @MethodSource("nodes")
    void offersImageColumnsOnly(InstalledNode installed) {
        Node node = installed.create();
        for (Control control : open(node, InstalledNode.specs(node)).controls()) {
            Optional<List<String>> choices = control.choices().map(all -> all.stream().map(DialogsTest::id).toList());
            choices.ifPresent(c -> assertFalse(c.contains("Number"), () -> control + " offers " + c));
            if (choices.isPresent() && control.type() == String.class && !control.value().equals("")) {
                assertTrue(choices.get().contains(control.value()), () -> control + " is " + control.value());
            }
        }
        open(node, unknown(node)).controls().forEach(c -> c.choices().ifPresent(
            all -> assertEquals(List.of(), all.stream().filter(TypedStringChoice.class::isInstance).toList(), "columns of no table")));
    }

    private static String id(Object choice) {
        return choice instanceof TypedStringChoice typed ? typed.id() : ((StringChoice)choice).id();
    }

    /** What no choice of others brings into sight could never be set. */
    @ParameterizedTest(name = "{0}: every setting can be brought into sight")
    @MethodSource("nodes")
    void everySettingCanBeSeen(InstalledNode installed) {
        Node node = installed.create();
        PortObjectSpec[] specs = InstalledNode.specs(node);
        Set<String> hidden = new HashSet<>(keys(InstalledNode.defaults(node, specs)));
        for (NodeSettings settings : Choices.of(node, specs)) {
            try {
                node.loadModelSettingsFrom(settings);
            } catch (InvalidSettingsException e) {
                throw new AssertionError(settings.toString(), e);
            }
            open(node, specs).controls().stream().filter(Control::isShown).forEach(c -> hidden.remove(c.key().orElse("")));
        }
        assertEquals(Set.of(), hidden);
    }
}
