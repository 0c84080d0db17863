package org.knime.core.data;

import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** Texts under names that belong to a column. */
public final class DataColumnProperties {

    private final Map<String, String> texts;

    public DataColumnProperties() {
        this(Map.of());
    }

    public DataColumnProperties(Map<String, String> texts) {
        this.texts = new LinkedHashMap<>(texts);
    }

    public DataColumnProperties cloneAndOverwrite(Map<String, String> changes) {
        DataColumnProperties changed = new DataColumnProperties(texts);
        changed.texts.putAll(changes);
        return changed;
    }

    public boolean containsProperty(String name) {
        return texts.containsKey(name);
    }

    public String getProperty(String name) {
        return texts.get(name);
    }

    public String getProperty(String name, String def) {
        return texts.getOrDefault(name, def);
    }

    public Enumeration<String> properties() {
        return Collections.enumeration(texts.keySet());
    }

    public int size() {
        return texts.size();
    }

    public void save(ConfigWO config) {
        texts.forEach(config::addString);
    }

    public static DataColumnProperties load(ConfigRO config) throws InvalidSettingsException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : config.keySet()) {
            texts.put(name, config.getString(name));
        }
        return new DataColumnProperties(texts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataColumnProperties p && texts.equals(p.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    @Override
    public String toString() {
        return texts.toString();
    }
}
