package org.knime.node;

/**
 * What people read about a node.
 *
 * @param icon path relative to the package of the factory
 * @param shortDescription an XML fragment
 * @param fullDescription an XML fragment
 */
record NodeTexts(String name, String icon, String shortDescription, String fullDescription, String sinceVersion) {
}
