package org.knime.core.data;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** What is known about the cells of a column: the values that occur, the smallest and the largest; each may be unknown. */
public final class DataColumnDomain {

    private static final String LOWER = "lower_bound";
    private static final String UPPER = "upper_bound";
    private static final String VALUES = "possible_values";

    private final DataCell lower;
    private final DataCell upper;
    private final Set<DataCell> values;

    DataColumnDomain(DataCell lower, DataCell upper, Set<DataCell> values) {
        this.lower = lower;
        this.upper = upper;
        this.values = values == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    public Set<DataCell> getValues() {
        return values;
    }

    public boolean hasValues() {
        return values != null;
    }

    public DataCell getLowerBound() {
        return lower;
    }

    public boolean hasLowerBound() {
        return lower != null;
    }

    public DataCell getUpperBound() {
        return upper;
    }

    public boolean hasUpperBound() {
        return upper != null;
    }

    public boolean hasBounds() {
        return hasLowerBound() && hasUpperBound();
    }

    public void save(ConfigWO config) {
        if (hasValues()) {
            ConfigWO list = config.addConfig(VALUES);
            list.addInt("array-size", values.size());
            int i = 0;
            for (DataCell value : values) {
                list.addDataCell(Integer.toString(i++), value);
            }
        }
        if (hasLowerBound()) {
            config.addDataCell(LOWER, lower);
        }
        if (hasUpperBound()) {
            config.addDataCell(UPPER, upper);
        }
    }

    public static DataColumnDomain load(ConfigRO config) throws InvalidSettingsException {
        Set<DataCell> values = null;
        if (config.containsKey(VALUES)) {
            ConfigRO list = config.getConfig(VALUES);
            values = new LinkedHashSet<>();
            for (int i = 0; i < list.getInt("array-size"); i++) {
                values.add(list.getDataCell(Integer.toString(i)));
            }
        }
        return new DataColumnDomain(config.getDataCell(LOWER, null), config.getDataCell(UPPER, null), values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataColumnDomain d && Objects.equals(lower, d.lower) && Objects.equals(upper, d.upper)
            && Objects.equals(values, d.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(lower, upper, values);
    }

    @Override
    public String toString() {
        return "lower=" + lower + ",upper=" + upper + ",values=" + values;
    }
}
