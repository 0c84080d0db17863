package org.knime.core.data;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/**
 * The type of a column: a class of cells, or only the values that cells of several classes share. The value interface that the cell class
 * names first is the preferred one.
 */
public final class DataType {

    private static final Map<Class<? extends DataCell>, DataType> NATIVE = new ConcurrentHashMap<>();
    private static final DataCell MISSING = new MissingCell(null);

    private final Class<? extends DataCell> cellClass;
    private final List<Class<? extends DataValue>> valueClasses;

    private DataType(Class<? extends DataCell> cellClass, List<Class<? extends DataValue>> valueClasses) {
        this.cellClass = cellClass;
        this.valueClasses = valueClasses;
    }

    public static DataType getType(Class<? extends DataCell> cellClass) {
        return NATIVE.computeIfAbsent(Objects.requireNonNull(cellClass, "cell class"), c -> new DataType(c, ValueClasses.of(c)));
    }

    /** A missing cell without a reason. */
    public static DataCell getMissingCell() {
        return MISSING;
    }

    /** The smallest type that takes cells of both; in doubt one that has only the values that both have. */
    public static DataType getCommonSuperType(DataType first, DataType second) {
        if (first.isASuperTypeOf(second)) {
            return first;
        }
        if (second.isASuperTypeOf(first)) {
            return second;
        }
        List<Class<? extends DataValue>> common = new ArrayList<>(first.valueClasses);
        common.retainAll(second.valueClasses);
        return new DataType(null, List.copyOf(common));
    }

    public static DataValue.UtilityFactory getUtilityFor(Class<? extends DataValue> valueClass) {
        return ValueClasses.utility(valueClass);
    }

    /** Null if the type is that of cells of several classes. */
    public Class<? extends DataCell> getCellClass() {
        return cellClass;
    }

    public List<Class<? extends DataValue>> getValueClasses() {
        return valueClasses;
    }

    public Class<? extends DataValue> getPreferredValueClass() {
        return valueClasses.isEmpty() ? DataValue.class : valueClasses.get(0);
    }

    public boolean isMissingValueType() {
        return cellClass == MissingCell.class;
    }

    /** Whether every cell of this type has the value. A missing cell fits everything. */
    public boolean isCompatible(Class<? extends DataValue> valueClass) {
        return isMissingValueType() || valueClass == DataValue.class || valueClasses.contains(valueClass);
    }

    public boolean isASuperTypeOf(DataType other) {
        return equals(other) || other.isMissingValueType() || cellClass == null && other.valueClasses.containsAll(valueClasses);
    }

    public boolean isCollectionType() {
        return false;
    }

    public DataValueComparator getComparator() {
        for (Class<? extends DataValue> valueClass : valueClasses) {
            DataValueComparator comparator = getUtilityFor(valueClass).getComparator();
            if (comparator != null) {
                return comparator;
            }
        }
        return new TextComparator();
    }

    /** The name for people, that of the preferred value. */
    public String getName() {
        return getUtilityFor(getPreferredValueClass()) instanceof ExtensibleUtilityFactory factory ? factory.getName()
            : getPreferredValueClass().getSimpleName();
    }

    public String getIdentifier() {
        return cellClass == null ? valueClasses.toString() : cellClass.getName();
    }

    public void save(ConfigWO config) {
        config.addString("cell_class", cellClass == null ? null : cellClass.getName());
        if (cellClass == null) {
            config.addStringArray("value_classes", valueClasses.stream().map(Class::getName).toArray(String[]::new));
        }
    }

    public static DataType load(ConfigRO config) throws InvalidSettingsException {
        String name = config.getString("cell_class");
        DataTypeRegistry registry = DataTypeRegistry.getInstance();
        if (name != null) {
            return getType(registry.getCellClass(name)
                .orElseThrow(() -> new InvalidSettingsException("No data type with the cell class \"" + name + "\" is installed.")));
        }
        Set<Class<? extends DataValue>> values = new LinkedHashSet<>();
        for (String value : config.getStringArray("value_classes")) {
            values.add(registry.getValueClass(value)
                .orElseThrow(() -> new InvalidSettingsException("No value class \"" + value + "\" is installed.")));
        }
        return new DataType(null, List.copyOf(values));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataType type && cellClass == type.cellClass
            && Set.copyOf(valueClasses).equals(Set.copyOf(type.valueClasses));
    }

    @Override
    public int hashCode() {
        return Objects.hash(cellClass, Set.copyOf(valueClasses));
    }

    @Override
    public String toString() {
        return getName();
    }
}
