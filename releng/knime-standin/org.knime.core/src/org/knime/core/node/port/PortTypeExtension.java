package org.knime.core.node.port;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;

import org.knime.core.node.NodeLogger;
import org.knime.core.node.port.PortObject.PortObjectSerializer;
import org.knime.core.node.port.PortObjectSpec.PortObjectSpecSerializer;
import org.selfscope.standin.Extension;

/** One announced port type. A serializer that does not name the class of the type as its type argument is dropped. */
record PortTypeExtension(PortType type, Optional<PortObjectSerializer<?>> objectSerializer,
    Optional<PortObjectSpecSerializer<?>> specSerializer) {

    static PortTypeExtension of(Extension element) {
        Class<? extends PortObject> object = element.loadClass("objectClass").asSubclass(PortObject.class);
        Class<? extends PortObjectSpec> spec = element.loadClass("specClass").asSubclass(PortObjectSpec.class);
        PortType type = new PortType(object, spec, element.attribute("name"), color(element.attribute("color")),
            Boolean.parseBoolean(element.attribute("hidden")), false);
        return new PortTypeExtension(type, serializer(element, "objectSerializer", object).map(s -> (PortObjectSerializer<?>)s),
            serializer(element, "specSerializer", spec).map(s -> (PortObjectSpecSerializer<?>)s));
    }

    private static Optional<Object> serializer(Extension element, String attribute, Class<?> serialized) {
        if (element.attribute(attribute) == null) {
            return Optional.empty();
        }
        Object serializer = element.newInstance(attribute);
        Type named = serializer.getClass().getGenericSuperclass();
        if (named instanceof ParameterizedType p && p.getActualTypeArguments()[0] == serialized) {
            return Optional.of(serializer);
        }
        NodeLogger.getLogger(PortTypeRegistry.class).coding("The serializer " + serializer.getClass().getName()
            + " is dropped: its super class " + named + " does not name " + serialized.getName() + " as type argument.");
        return Optional.empty();
    }

    private static int color(String text) {
        return text == null ? PortType.DEFAULT_COLOR : Integer.decode(text);
    }
}
