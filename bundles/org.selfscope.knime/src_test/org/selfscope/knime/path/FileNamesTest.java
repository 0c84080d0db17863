package org.selfscope.knime.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.selfscope.image.RestorationException;

class FileNamesTest {

    @Test
    void placeholdersAreFilledIn() {
        assertEquals("a Row0_Restored-cell.tif", new FileNames("a {row}_{column}-{name}", "tif").next("Row0", "Restored", "cell"));
    }

    @Test
    void anImageWithoutNameIsCalledAfterItsRow() {
        assertEquals("Row0.tif", new FileNames("{name}", "tif").next("Row0", "Restored", ""));
    }

    @ParameterizedTest
    @CsvSource({"a/b, a_b", "a\\b, a_b", "C:x, C_x", "../up, _._up", "x., x_", "'a*?\"<>|b', a______b"})
    void noNameLeavesTheFolderOrIsInvalidSomewhere(String row, String name) {
        assertEquals(name + ".tif", new FileNames("{row}", "tif").next(row, "c", "n"));
    }

    @Test
    void aNameThatWasGivenIsRefusedAlsoInOtherLetters() {
        FileNames names = new FileNames("{row}", "tif");
        names.next("row", "a", "n");
        assertThrows(RestorationException.class, () -> names.next("ROW", "b", "n"));
    }
}
