package org.knime.core.node.util;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.knime.core.node.InvalidSettingsException;

class CheckUtilsTest {

    @Test
    void whatHoldsPasses() throws InvalidSettingsException {
        Object object = new Object();
        CheckUtils.checkSetting(true, "never shown %s");
        assertSame(object, CheckUtils.checkNotNull(object));
        assertSame(object, CheckUtils.checkSettingNotNull(object, "never shown"));
    }

    @Test
    void whatDoesNotHoldThrowsWithTheFilledText() {
        assertEquals("column x", text(InvalidSettingsException.class, () -> CheckUtils.checkSetting(false, "column %s", "x")));
        assertEquals("3 of 4", text(IllegalArgumentException.class, () -> CheckUtils.checkArgument(false, "%d of %d", 3, 4)));
        assertEquals("state", text(IllegalStateException.class, () -> CheckUtils.checkState(false, "state")));
        assertEquals("none", text(NullPointerException.class, () -> CheckUtils.checkNotNull(null, "none")));
    }

    private static String text(Class<? extends Throwable> type, Executable check) {
        return assertThrows(type, check).getMessage();
    }
}
