package org.knime.core.data;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.selfscope.standin.Extension;
import org.selfscope.standin.Extensions;
import org.selfscope.standin.Registry;

/** The cell classes that can be stored: those that bundles announce with the extension point org.knime.core.DataType. */
public final class DataTypeRegistry {

    private static volatile DataTypeRegistry instance;

    private final Registry source;
    private final Map<String, Class<? extends DataCell>> cellClasses = new HashMap<>();
    private final Map<Class<?>, DataCellSerializer<? extends DataCell>> serializers = new HashMap<>();

    private DataTypeRegistry(Registry source) {
        this.source = source;
        for (Extension dataType : source.extensions("org.knime.core.DataType")) {
            Class<? extends DataCell> cellClass = dataType.loadClass("cellClass").asSubclass(DataCell.class);
            cellClasses.put(cellClass.getName(), cellClass);
            for (Extension serializer : dataType.children("serializer")) {
                serializers.put(serializer.loadClass("cellClass"), (DataCellSerializer<?>)serializer.newInstance("serializerClass"));
            }
        }
    }

    public static DataTypeRegistry getInstance() {
        DataTypeRegistry current = instance;
        if (current == null || current.source != Extensions.registry()) {
            current = new DataTypeRegistry(Extensions.registry());
            instance = current;
        }
        return current;
    }

    /** The registered cell class of that name. */
    public Optional<Class<? extends DataCell>> getCellClass(String className) {
        return Optional.ofNullable(cellClasses.get(className));
    }

    /** A value interface that one of the registered cell classes has. */
    public Optional<Class<? extends DataValue>> getValueClass(String className) {
        return cellClasses.values().stream().flatMap(c -> DataType.getType(c).getValueClasses().stream())
            .<Class<? extends DataValue>>map(c -> c).filter(c -> c.getName().equals(className)).findFirst();
    }

    @SuppressWarnings("unchecked")
    public <T extends DataCell> Optional<DataCellSerializer<T>> getSerializer(Class<T> cellClass) {
        return Optional.ofNullable((DataCellSerializer<T>)serializers.get(cellClass));
    }
}
