package org.knime.node.parameters.widget.choices;

import java.util.Locale;

/** How an enum constant is shown. */
class EnumText {

    private EnumText() {
    }

    static String of(Enum<?> constant) {
        try {
            Label label = constant.getDeclaringClass().getField(constant.name()).getAnnotation(Label.class);
            return label == null ? sentence(constant.name()) : label.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(constant + " is not a field of its enum", e);
        }
    }

    private static String sentence(String name) {
        String words = name.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
