package org.knime.node.parameters.widget.choices;

/** A constant and how it is shown. */
public record EnumChoice<E extends Enum<E>>(E id, String text) {

    /** Shown by its {@link Label}, else by its name in sentence case. */
    public static <E extends Enum<E>> EnumChoice<E> fromEnumConst(E constant) {
        return new EnumChoice<>(constant, EnumText.of(constant));
    }
}
