package org.knime.core.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.util.UniqueNameGenerator;
import org.selfscope.standin.TestPlugins;

class DataTableSpecTest {

    private final DataTableSpec spec = new DataTableSpec(new String[]{"x", "label"}, new DataType[]{DoubleCell.TYPE, StringCell.TYPE});

    @BeforeAll
    static void announce(@TempDir Path folder) throws Exception {
        TestPlugins.use(folder);
    }

    @Test
    void columnsAreFoundByName() {
        assertEquals(1, spec.findColumnIndex("label"));
        assertEquals(-1, spec.findColumnIndex("Label"));
        assertNull(spec.getColumnSpec("y"));
        assertTrue(spec.containsName("x"));
        assertTrue(spec.containsCompatibleType(StringValue.class));
        assertFalse(spec.containsCompatibleType(BooleanValue.class));
        assertArrayEquals(new int[]{1, 0}, spec.columnsToIndices("label", "x"));
        assertThrows(IllegalArgumentException.class, () -> spec.columnsToIndices("y"));
    }

    @Test
    void twoColumnsOfOneNameAreRefused() {
        DataColumnSpec column = new DataColumnSpecCreator("x", IntCell.TYPE).createSpec();
        assertThrows(IllegalArgumentException.class, () -> new DataTableSpec(spec, new DataTableSpec(column)));
    }

    @Test
    void newNamesDifferFromAllOthers() {
        assertEquals("y", DataTableSpec.getUniqueColumnName(spec, "y"));
        assertEquals("x (#1)", DataTableSpec.getUniqueColumnName(spec, "x"));
        UniqueNameGenerator names = new UniqueNameGenerator(spec);
        assertEquals("x (#1)", names.newName("x"));
        assertEquals("x (#2)", names.newName("x"));
    }

    @Test
    void structureIsNamesAndTypesOnly() {
        DataColumnSpecCreator x = new DataColumnSpecCreator(spec.getColumnSpec(0));
        x.setDomain(new DataColumnDomainCreator(new DoubleCell(0), new DoubleCell(1)).createDomain());
        DataTableSpec bounded = new DataTableSpecCreator(spec).replaceColumn(0, x.createSpec()).createSpec();
        assertTrue(spec.equalStructure(bounded));
        assertNotEquals(spec, bounded);
    }

    @Test
    void everythingSurvivesInSettings() throws Exception {
        DataColumnSpecCreator creator = new DataColumnSpecCreator("c", StringCell.TYPE);
        DataColumnDomainCreator domain = new DataColumnDomainCreator();
        domain.setValues(Set.of(new StringCell("only")));
        creator.setDomain(domain.createDomain());
        creator.setProperties(new DataColumnProperties(Map.of("unit", "µm")));
        creator.setElementNames(new String[]{"e"});
        DataColumnSpec mixed = new DataColumnSpecCreator("m", DataType.getCommonSuperType(IntCell.TYPE, DoubleCell.TYPE)).createSpec();
        DataTableSpec rich = new DataTableSpec("name", creator.createSpec(), mixed);
        NodeSettings settings = new NodeSettings("spec.xml");
        rich.save(settings);
        assertEquals(rich, DataTableSpec.load(settings));
    }

    @Test
    void aTypeThatIsNotInstalledIsNamed() {
        NodeSettings settings = new NodeSettings("type");
        settings.addString("cell_class", "no.such.Cell");
        String message = assertThrows(InvalidSettingsException.class, () -> DataType.load(settings)).getMessage();
        assertTrue(message.contains("no.such.Cell"), message);
    }

    @Test
    void aColumnNeedsAName() {
        assertThrows(IllegalArgumentException.class, () -> new DataColumnSpecCreator(" ", StringCell.TYPE));
    }
}
