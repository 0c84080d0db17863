package org.knime.node;

/** A link below a node's description. */
record ExternalLink(String href, String text) {
}
