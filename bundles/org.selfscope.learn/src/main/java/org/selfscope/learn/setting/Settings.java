package org.selfscope.learn.setting;

import org.selfscope.image.RestorationException;

/** Checks of settings. */
public final class Settings {

    private Settings() {
    }

    /** @throws RestorationException of kind SETTING if not {@code valid} */
    public static void require(boolean valid, String message, String resolution) {
        if (!valid) {
            throw new RestorationException(RestorationException.Kind.SETTING, message, resolution);
        }
    }
}
