package org.knime.node.parameters.widget.choices.util;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataValue;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;
import org.knime.node.parameters.NodeParametersInput;

/** Picks columns of input tables; an unknown table has none. */
public final class ColumnSelectionUtil {

    private ColumnSelectionUtil() {
    }

    public static List<DataColumnSpec> getFilteredColumns(NodeParametersInput input, int portIndex, Predicate<DataColumnSpec> filter) {
        return input.getInTableSpec(portIndex).stream().flatMap(DataTableSpec::stream).filter(filter).toList();
    }

    public static List<DataColumnSpec> getAllColumns(NodeParametersInput input, int portIndex) {
        return getFilteredColumns(input, portIndex, column -> true);
    }

    public static List<DataColumnSpec> getAllColumnsOfFirstPort(NodeParametersInput input) {
        return getAllColumns(input, 0);
    }

    public static Optional<DataColumnSpec> getFirstColumn(NodeParametersInput input, int portIndex) {
        return getAllColumns(input, portIndex).stream().findFirst();
    }

    public static Optional<DataColumnSpec> getFirstColumnOfFirstPort(NodeParametersInput input) {
        return getFirstColumn(input, 0);
    }

    @SafeVarargs
    public static List<DataColumnSpec> getCompatibleColumns(NodeParametersInput input, int portIndex,
        Class<? extends DataValue>... values) {
        return getFilteredColumns(input, portIndex, compatible(values));
    }

    @SafeVarargs
    public static List<DataColumnSpec> getCompatibleColumnsOfFirstPort(NodeParametersInput input,
        Class<? extends DataValue>... values) {
        return getCompatibleColumns(input, 0, values);
    }

    @SafeVarargs
    public static List<DataColumnSpec> getCompatibleColumns(DataTableSpec spec, Class<? extends DataValue>... values) {
        return spec.stream().filter(compatible(values)).toList();
    }

    @SafeVarargs
    public static Optional<DataColumnSpec> getFirstCompatibleColumn(DataTableSpec spec, Class<? extends DataValue>... values) {
        return getCompatibleColumns(spec, values).stream().findFirst();
    }

    public static List<DataColumnSpec> getDoubleColumns(NodeParametersInput input, int portIndex) {
        return getCompatibleColumns(input, portIndex, DoubleValue.class);
    }

    public static List<DataColumnSpec> getStringColumns(NodeParametersInput input, int portIndex) {
        return getCompatibleColumns(input, portIndex, StringValue.class);
    }

    public static Optional<DataColumnSpec> getFirstDoubleColumn(DataTableSpec spec) {
        return getFirstCompatibleColumn(spec, DoubleValue.class);
    }

    public static Optional<DataColumnSpec> getFirstStringColumn(DataTableSpec spec) {
        return getFirstCompatibleColumn(spec, StringValue.class);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Predicate<DataColumnSpec> compatible(Class<? extends DataValue>... values) {
        return column -> Arrays.stream(values).anyMatch(column.getType()::isCompatible);
    }
}
