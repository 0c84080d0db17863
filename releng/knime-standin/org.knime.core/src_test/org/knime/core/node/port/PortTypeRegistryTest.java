package org.knime.core.node.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import javax.swing.JComponent;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.selfscope.standin.TestPlugins;
import org.selfscope.standin.storage.Mistaken;
import org.selfscope.standin.storage.Word;
import org.selfscope.standin.storage.WordSpec;

class PortTypeRegistryTest {

    private final PortTypeRegistry registry = PortTypeRegistry.getInstance();

    @BeforeAll
    static void announce(@TempDir Path folder) throws Exception {
        TestPlugins.use(folder);
    }

    private static class Unregistered extends Word {
    }

    private static final class Foreign implements PortObject {

        @Override
        public String getSummary() {
            return "";
        }

        @Override
        public PortObjectSpec getSpec() {
            return null;
        }

        @Override
        public JComponent[] getViews() {
            return new JComponent[0];
        }
    }

    @Test
    void anAnnouncedTypeHasItsNameColourAndSpecification() {
        PortType type = registry.getPortType(Word.class);
        assertEquals("Word", type.getName());
        assertEquals(0x00ff00, type.getColor());
        assertEquals(WordSpec.class, type.getPortObjectSpecClass());
        assertFalse(type.isHidden());
    }

    @Test
    void anUnknownTypeSilentlyBecomesItsNearestKnownSuperType() {
        assertEquals(registry.getPortType(Word.class), registry.getPortType(Unregistered.class));
        assertEquals(PortObject.TYPE, registry.getPortType(Foreign.class));
    }

    @Test
    void classesAreFoundOnlyIfAnnounced() {
        assertTrue(registry.getObjectClass(Word.class.getName()).isPresent());
        assertTrue(registry.getObjectClass(Unregistered.class.getName()).isEmpty());
        assertTrue(registry.getSpecClass(DataTableSpec.class.getName()).isPresent());
    }

    @Test
    void aSerializerThatNamesAnotherClassIsDropped() {
        assertTrue(registry.getObjectSerializer(Word.class).isPresent());
        assertTrue(registry.getObjectSerializer(Mistaken.class).isEmpty());
    }

    @Test
    void typesAcceptTheirSubclasses() {
        assertTrue(PortObject.TYPE.isSuperTypeOf(BufferedDataTable.TYPE));
        assertFalse(BufferedDataTable.TYPE.isSuperTypeOf(registry.getPortType(Word.class)));
        assertTrue(registry.getPortType(Word.class).acceptsPortObject(new Mistaken()));
        assertFalse(BufferedDataTable.TYPE.acceptsPortObjectSpec(new WordSpec()));
    }

    @Test
    void optionalPortsAreOfAnotherType() {
        assertTrue(BufferedDataTable.TYPE_OPTIONAL.isOptional());
        assertNotEquals(BufferedDataTable.TYPE, BufferedDataTable.TYPE_OPTIONAL);
    }
}
