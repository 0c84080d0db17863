package org.selfscope.standin.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Files;

import org.junit.jupiter.api.Test;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;

class StoredInternalsTest extends StoredNode {

    @Test
    void internalTablesThatAreOutputsAreOnlyReferredTo() throws Exception {
        BufferedDataTable output = table(new DefaultRow("a", new IntCell(1)));
        BufferedDataTable other = table(new DefaultRow("b", new IntCell(2)));
        PortObject[] outputs = {output};
        save(output);
        SavedInternals.save(new PortObject[]{output, other, new Word("hello", "en")}, outputs, node, settings, EXEC);
        assertFalse(Files.exists(node.resolve("internalTables/object_0/data.zip")));
        PortObject read = reopen();
        PortObject[] internals = SavedInternals.load(new PortObject[]{read}, node, settings, workflow, EXEC);
        assertSame(read, internals[0]);
        assertEquals(rows(other), rows(internals[1]));
        assertEquals(new Word("hello", "en"), internals[2]);
    }

    @Test
    void withoutInternalsThereIsNoEntry() throws Exception {
        save(table(new DefaultRow("a", new IntCell(1))));
        SavedInternals.save(null, new PortObject[1], node, settings, EXEC);
        assertFalse(settings.containsKey("internalObjects"));
        assertNull(SavedInternals.load(new PortObject[1], node, settings, workflow, EXEC));
    }
}
