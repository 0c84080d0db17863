package org.knime.core.node.port;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

import org.knime.core.node.port.PortObject.PortObjectSerializer;
import org.knime.core.node.port.PortObjectSpec.PortObjectSpecSerializer;
import org.selfscope.standin.Extensions;
import org.selfscope.standin.Registry;

/** The port types that bundles announce with the extension point org.knime.core.PortType. */
public final class PortTypeRegistry {

    private static volatile PortTypeRegistry instance;

    private final Registry source;
    private final Map<Class<?>, PortTypeExtension> byObjectClass = new LinkedHashMap<>();

    private PortTypeRegistry(Registry source) {
        this.source = source;
        source.extensions("org.knime.core.PortType").stream().map(PortTypeExtension::of)
            .forEach(e -> byObjectClass.put(e.type().getPortObjectClass(), e));
    }

    public static PortTypeRegistry getInstance() {
        PortTypeRegistry current = instance;
        if (current == null || current.source != Extensions.registry()) {
            current = new PortTypeRegistry(Extensions.registry());
            instance = current;
        }
        return current;
    }

    public Collection<PortType> availablePortTypes() {
        return byObjectClass.values().stream().map(PortTypeExtension::type).toList();
    }

    /** The type of the class, or without a word that of the nearest registered super type, at worst that of any port object. */
    public PortType getPortType(Class<? extends PortObject> objectClass) {
        return getPortType(objectClass, false);
    }

    public PortType getPortType(Class<? extends PortObject> objectClass, boolean isOptional) {
        Queue<Class<?>> open = new ArrayDeque<>(List.of(objectClass));
        while (!open.isEmpty()) {
            Class<?> next = open.remove();
            if (byObjectClass.containsKey(next)) {
                return byObjectClass.get(next).type().withOptional(isOptional);
            }
            if (next.getSuperclass() != null) {
                open.add(next.getSuperclass());
            }
            open.addAll(List.of(next.getInterfaces()));
        }
        return new PortType(PortObject.class, PortObjectSpec.class, "Generic Port", PortType.DEFAULT_COLOR, false, isOptional);
    }

    /** The registered class of that name. */
    public Optional<Class<? extends PortObject>> getObjectClass(String className) {
        return availablePortTypes().stream().<Class<? extends PortObject>>map(PortType::getPortObjectClass)
            .filter(c -> c.getName().equals(className)).findFirst();
    }

    /** The registered class of that name. */
    public Optional<Class<? extends PortObjectSpec>> getSpecClass(String className) {
        return availablePortTypes().stream().<Class<? extends PortObjectSpec>>map(PortType::getPortObjectSpecClass)
            .filter(c -> c.getName().equals(className)).findFirst();
    }

    @SuppressWarnings("unchecked")
    public <T extends PortObject> Optional<PortObjectSerializer<T>> getObjectSerializer(Class<T> objectClass) {
        return Optional.ofNullable(byObjectClass.get(objectClass)).flatMap(PortTypeExtension::objectSerializer)
            .map(s -> (PortObjectSerializer<T>)s);
    }

    @SuppressWarnings("unchecked")
    public <T extends PortObjectSpec> Optional<PortObjectSpecSerializer<T>> getSpecSerializer(Class<T> specClass) {
        return byObjectClass.values().stream().filter(e -> e.type().getPortObjectSpecClass() == specClass)
            .flatMap(e -> e.specSerializer().stream()).map(s -> (PortObjectSpecSerializer<T>)s).findFirst();
    }
}
