package org.selfscope.standin;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The extensions of the bundles that run in this framework. */
final class EquinoxRegistry implements Registry {

    @Override
    public List<Extension> extensions(String point) {
        IExtensionRegistry registry = RegistryFactory.getRegistry();
        if (registry == null) {
            throw new IllegalStateException("No extension registry runs here. Outside OSGi, set one by Extensions.use first.");
        }
        return wrap(registry.getConfigurationElementsFor(point));
    }

    private static List<Extension> wrap(IConfigurationElement[] elements) {
        return Arrays.stream(elements).<Extension>map(Element::new).toList();
    }

    private record Element(IConfigurationElement element) implements Extension {

        @Override
        public String name() {
            return element.getName();
        }

        @Override
        public String bundle() {
            return element.getContributor().getName();
        }

        @Override
        public String attribute(String attributeName) {
            return element.getAttribute(attributeName);
        }

        @Override
        public List<Extension> children(String elementName) {
            return wrap(element.getChildren(elementName));
        }

        @Override
        public Class<?> load(String className) throws ClassNotFoundException {
            return contributor().loadClass(className);
        }

        private Bundle contributor() {
            return Arrays.stream(FrameworkUtil.getBundle(EquinoxRegistry.class).getBundleContext().getBundles())
                .filter(b -> bundle().equals(b.getSymbolicName())).findFirst().orElseThrow();
        }
    }
}
