package org.knime.core.node.port;

import java.util.Objects;

/** A kind of port: the class of the objects that go through it. */
public final class PortType {

    public static final int DEFAULT_COLOR = 0x9B9B9B;

    private final Class<? extends PortObject> objectClass;
    private final Class<? extends PortObjectSpec> specClass;
    private final String name;
    private final int color;
    private final boolean hidden;
    private final boolean optional;

    PortType(Class<? extends PortObject> objectClass, Class<? extends PortObjectSpec> specClass, String name, int color, boolean hidden,
        boolean optional) {
        this.objectClass = objectClass;
        this.specClass = specClass;
        this.name = name;
        this.color = color;
        this.hidden = hidden;
        this.optional = optional;
    }

    PortType withOptional(boolean isOptional) {
        return new PortType(objectClass, specClass, name, color, hidden, isOptional);
    }

    public Class<? extends PortObject> getPortObjectClass() {
        return objectClass;
    }

    public Class<? extends PortObjectSpec> getPortObjectSpecClass() {
        return specClass;
    }

    public String getName() {
        return name;
    }

    public int getColor() {
        return color;
    }

    public boolean isHidden() {
        return hidden;
    }

    public boolean isOptional() {
        return optional;
    }

    /** Whether objects of the other type can go through a port of this type. */
    public boolean isSuperTypeOf(PortType other) {
        return acceptsPortObjectClass(other.objectClass);
    }

    public boolean acceptsPortObjectClass(Class<? extends PortObject> type) {
        return objectClass.isAssignableFrom(type);
    }

    public boolean acceptsPortObject(PortObject object) {
        return object == null || objectClass.isInstance(object);
    }

    public boolean acceptsPortObjectSpec(PortObjectSpec spec) {
        return spec == null || specClass.isInstance(spec);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PortType type && objectClass == type.objectClass && optional == type.optional;
    }

    @Override
    public int hashCode() {
        return Objects.hash(objectClass, optional);
    }

    @Override
    public String toString() {
        return name + " (" + objectClass.getName() + ")";
    }
}
