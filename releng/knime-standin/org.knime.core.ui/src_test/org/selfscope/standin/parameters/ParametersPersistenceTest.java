package org.selfscope.standin.parameters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.WidgetGroup;
import org.knime.node.parameters.migration.ConfigMigration;
import org.knime.node.parameters.migration.DefaultProvider;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.migration.Migration;
import org.knime.node.parameters.migration.NodeParametersMigration;
import org.knime.node.parameters.persistence.NodeParametersPersistor;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.persistence.Persistable;
import org.knime.node.parameters.persistence.Persistor;

class ParametersPersistenceTest {

    enum Mode {
        ONE, TWO
    }

    static class Inner implements WidgetGroup, Persistable {
        int m_a = 1;
        @Persist(configKey = "b_key")
        Mode m_b = Mode.ONE;
    }

    static class All implements NodeParameters {
        int m_plain = 3;
        @Persist(configKey = "keyed_key")
        double m_keyed = 0.5;
        @Persist(hidden = true)
        String m_secret = "s";
        private int hiddenFromAll = 7;
        boolean flag = true;
        long large = 1L << 40;
        Mode mode = Mode.TWO;
        Inner inner = new Inner();
        Inner[] list = {new Inner(), new Inner()};
        String[] names = {"p", "q"};
        Optional<Double> limit = Optional.of(100.0);
        Optional<String> absent = Optional.empty();
        LocalDate date = LocalDate.of(2024, 2, 29);
    }

    private static NodeSettings save(Object parameters) {
        NodeSettings settings = new NodeSettings("model");
        ParametersPersistence.save(parameters, settings);
        return settings;
    }

    private static <P> P load(Class<P> type, NodeSettings settings) throws InvalidSettingsException {
        return ParametersPersistence.load(type, settings);
    }

    @Test
    void keysAreFieldNamesWithoutPrefixUnlessSaidOtherwise() throws InvalidSettingsException {
        NodeSettings settings = save(new All());
        assertEquals(3, settings.getInt("plain"));
        assertEquals(0.5, settings.getDouble("keyed_key"));
        assertEquals("s", settings.getString("secret_Internals"));
        assertEquals("TWO", settings.getString("mode"));
        assertEquals("2024-02-29", settings.getString("date"));
        assertEquals("ONE", settings.getNodeSettings("inner").getString("b_key"));
        assertFalse(settings.containsKey("keyed"));
    }

    @Test
    void privateFieldsAreSilentlyNotSaved() throws InvalidSettingsException {
        All parameters = new All();
        parameters.hiddenFromAll = 8;
        NodeSettings settings = save(parameters);
        assertFalse(settings.containsKey("hiddenFromAll"));
        assertEquals(7, load(All.class, settings).hiddenFromAll);
    }

    @Test
    void arraysOfGroupsHaveNoSizeButArraysOfTextsDo() throws InvalidSettingsException {
        NodeSettings settings = save(new All());
        assertFalse(settings.getNodeSettings("list").containsKey("array-size"));
        assertTrue(settings.getNodeSettings("list").containsKey("1"));
        assertEquals(2, settings.getNodeSettings("names").getInt("array-size"));
    }

    @Test
    void everythingComesBack() throws InvalidSettingsException {
        All parameters = new All();
        parameters.m_plain = -1;
        parameters.m_secret = null;
        parameters.flag = false;
        parameters.list = new Inner[]{new Inner()};
        parameters.list[0].m_b = Mode.TWO;
        parameters.limit = Optional.empty();
        parameters.absent = Optional.of("here");
        parameters.date = LocalDate.MIN;
        All loaded = load(All.class, save(parameters));
        assertEquals(-1, loaded.m_plain);
        assertEquals(null, loaded.m_secret);
        assertFalse(loaded.flag);
        assertEquals(1L << 40, loaded.large);
        assertEquals(1, loaded.list.length);
        assertEquals(Mode.TWO, loaded.list[0].m_b);
        assertArrayEquals(new String[]{"p", "q"}, loaded.names);
        assertEquals(Optional.empty(), loaded.limit);
        assertEquals(Optional.of("here"), loaded.absent);
        assertEquals(LocalDate.MIN, loaded.date);
    }

    @Test
    void absentOptionalsKeepAKeyThatFlowVariablesCanOverride() throws InvalidSettingsException {
        NodeSettings settings = save(new All());
        assertTrue(settings.getBoolean("limit_is_present"));
        assertTrue(settings.containsKey("absent"));
        settings.addBoolean("absent_is_present", true);
        assertEquals(Optional.of(""), load(All.class, settings).absent);
    }

    @Test
    void unknownAndNullConstantsCannotBeLoaded() {
        NodeSettings settings = save(new All());
        settings.addString("mode", "Zwei");
        assertMessage("Invalid value 'Zwei'. Possible values: ONE, TWO", All.class, settings);
        All parameters = new All();
        parameters.mode = null;
        assertMessage("Invalid value 'null'. Possible values: ONE, TWO", All.class, save(parameters));
    }

    @Test
    void unknownKeysAreIgnored() throws InvalidSettingsException {
        NodeSettings settings = save(new All());
        settings.addInt("from an older version", 1);
        assertEquals(3, load(All.class, settings).m_plain);
    }

    static class WithList implements NodeParameters {
        List<String> names = List.of();
    }

    @Test
    void collectionsFailWhenTheyAreSaved() {
        IllegalArgumentException failure = assertThrows(IllegalArgumentException.class, () -> save(new WithList()));
        assertEquals("No default persistor available for type 'interface java.util.List'", failure.getMessage());
    }

    static class Before implements NodeParameters {
        int kept = 1;
    }

    static class Strict extends Before {
        int added = 2;
    }

    static class Migrated extends Before {
        @Migrate(loadDefaultIfAbsent = true)
        int added = 2;
        @Migrate(loadDefaultIfAbsent = true)
        Optional<Integer> limit = Optional.of(5);
    }

    @LoadDefaultsForAbsentFields
    static class Lenient extends Before {
        int added = 2;
        Inner inner = new Inner();
    }

    @Test
    void absentKeysAreErrorsUnlessTheyAreMigrated() throws InvalidSettingsException {
        Before old = new Before();
        old.kept = 9;
        assertMessage("Int for key \"added\" not found.", Strict.class, save(old));
        Migrated migrated = load(Migrated.class, save(old));
        assertEquals(9, migrated.kept);
        assertEquals(2, migrated.added);
        assertEquals(Optional.of(5), migrated.limit);
        assertEquals(1, load(Lenient.class, save(old)).inner.m_a);
    }

    @Test
    void migratedOptionalWithoutFlagIsPresent() throws InvalidSettingsException {
        NodeSettings settings = save(new Before());
        settings.addInt("limit", 8);
        assertEquals(Optional.of(8), load(Migrated.class, settings).limit);
    }

    static class Renamed implements NodeParameters {
        @Migration(FromOldName.class)
        int steps = 10;
        @Migration(Seven.class)
        int seven;
    }

    static class FromOldName implements NodeParametersMigration<Integer> {

        @Override
        public List<ConfigMigration<Integer>> getConfigMigrations() {
            return List.of(ConfigMigration.<Integer>builder(s -> s.getNodeSettings("old").getInt("epochs") * 100)
                .withDeprecatedConfigPath("old", "epochs").build());
        }
    }

    static class Seven implements DefaultProvider<Integer> {

        @Override
        public Integer getDefault() {
            return 7;
        }
    }

    @Test
    void migrationsReadOlderForms() throws InvalidSettingsException {
        NodeSettings old = new NodeSettings("model");
        old.addNodeSettings("old").addInt("epochs", 3);
        assertEquals(300, load(Renamed.class, old).steps);
        assertEquals(7, load(Renamed.class, old).seven);
        Renamed present = new Renamed();
        present.seven = 1;
        assertEquals(10, load(Renamed.class, save(present)).steps);
        assertEquals(1, load(Renamed.class, save(present)).seven);
    }

    static class Own implements NodeParameters {
        @Persistor(Halves.class)
        List<Integer> pair = List.of(1, 2);
    }

    static class Halves implements NodeParametersPersistor<List<Integer>> {

        @Override
        public List<Integer> load(NodeSettingsRO settings) throws InvalidSettingsException {
            return List.of(settings.getInt("first"), settings.getInt("second"));
        }

        @Override
        public void save(List<Integer> value, NodeSettingsWO settings) {
            settings.addInt("first", value.get(0));
            settings.addInt("second", value.get(1));
        }

        @Override
        public String[][] getConfigPaths() {
            return new String[][]{{"first"}, {"second"}};
        }
    }

    @Test
    void ownPersistorsWriteIntoTheParent() throws InvalidSettingsException {
        NodeSettings settings = save(new Own());
        settings.addInt("second", 5);
        assertEquals(List.of(1, 5), load(Own.class, settings).pair);
    }

    static class Guessing implements NodeParameters {
        String column;

        Guessing() {
            this("none");
        }

        Guessing(NodeParametersInput input) {
            this("guessed");
        }

        private Guessing(String column) {
            this.column = column;
        }
    }

    @Test
    void defaultsAreMadeFromTheInputIfTheClassCan() {
        assertEquals("guessed", Defaults.create(Guessing.class, null).column);
        assertEquals(3, Defaults.create(All.class, null).m_plain);
    }

    private static void assertMessage(String message, Class<?> type, NodeSettings settings) {
        assertEquals(message, assertThrows(InvalidSettingsException.class, () -> load(type, settings)).getMessage());
    }
}
