package org.knime.core.data;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import javax.swing.JComponent;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectSpecZipInputStream;
import org.knime.core.node.port.PortObjectSpecZipOutputStream;

/** The columns of a table: names, all different, and types. */
public final class DataTableSpec implements PortObjectSpec, Iterable<DataColumnSpec> {

    private static final String DEFAULT_NAME = "default";

    private final String name;
    private final List<DataColumnSpec> columns;
    private final Map<String, Integer> indices;

    public DataTableSpec(String name, DataColumnSpec... columns) {
        this.name = name == null ? DEFAULT_NAME : name;
        this.columns = List.of(columns);
        this.indices = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
            if (indices.put(columns[i].getName(), i) != null) {
                throw new IllegalArgumentException("Two columns have the name \"" + columns[i].getName() + "\".");
            }
        }
    }

    public DataTableSpec(DataColumnSpec... columns) {
        this(DEFAULT_NAME, columns);
    }

    public DataTableSpec() {
        this(DEFAULT_NAME);
    }

    public DataTableSpec(String name) {
        this(name, new DataColumnSpec[0]);
    }

    public DataTableSpec(String[] names, DataType[] types) {
        this(createColumnSpecs(names, types));
    }

    /** The columns of the first table, then those of the second. */
    public DataTableSpec(DataTableSpec first, DataTableSpec second) {
        this(DEFAULT_NAME, Stream.concat(first.stream(), second.stream()).toArray(DataColumnSpec[]::new));
    }

    public static final DataColumnSpec[] createColumnSpecs(String[] names, DataType[] types) {
        return IntStream.range(0, names.length).mapToObj(i -> new DataColumnSpecCreator(names[i], types[i]).createSpec())
            .toArray(DataColumnSpec[]::new);
    }

    /** The name if no column has it, else the name with (#1), (#2), ... */
    public static String getUniqueColumnName(DataTableSpec spec, String name) {
        String unique = name.trim();
        for (int i = 1; spec.containsName(unique); i++) {
            unique = name.trim() + " (#" + i + ")";
        }
        return unique;
    }

    public String getName() {
        return name;
    }

    public int getNumColumns() {
        return columns.size();
    }

    public DataColumnSpec getColumnSpec(int index) {
        return columns.get(index);
    }

    /** The column of that name, or null. */
    public DataColumnSpec getColumnSpec(String columnName) {
        int index = findColumnIndex(columnName);
        return index < 0 ? null : columns.get(index);
    }

    public final String[] getColumnNames() {
        return stream().map(DataColumnSpec::getName).toArray(String[]::new);
    }

    /** The index of the column of that name, or -1. */
    public int findColumnIndex(String columnName) {
        return indices.getOrDefault(columnName, -1);
    }

    /** As {@link #findColumnIndex}, for several; unknown names are an IllegalArgumentException. */
    public int[] columnsToIndices(String... names) {
        return Arrays.stream(names).mapToInt(n -> {
            if (!containsName(n)) {
                throw new IllegalArgumentException("The table has no column \"" + n + "\".");
            }
            return findColumnIndex(n);
        }).toArray();
    }

    public boolean containsName(String columnName) {
        return indices.containsKey(columnName);
    }

    public boolean containsCompatibleType(Class<? extends DataValue> valueClass) {
        return stream().anyMatch(c -> c.getType().isCompatible(valueClass));
    }

    /** Whether the columns have the same names and types in the same order. */
    public boolean equalStructure(DataTableSpec other) {
        return other != null && columns.size() == other.columns.size()
            && IntStream.range(0, columns.size()).allMatch(i -> columns.get(i).equalStructure(other.columns.get(i)));
    }

    @Override
    public Iterator<DataColumnSpec> iterator() {
        return columns.iterator();
    }

    public Stream<DataColumnSpec> stream() {
        return columns.stream();
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    public void save(ConfigWO config) {
        config.addString("spec_name", name);
        config.addInt("number_columns", columns.size());
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).save(config.addConfig("column_spec_" + i));
        }
    }

    public static DataTableSpec load(ConfigRO config) throws InvalidSettingsException {
        DataColumnSpec[] columns = new DataColumnSpec[config.getInt("number_columns")];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = DataColumnSpec.load(config.getConfig("column_spec_" + i));
        }
        return new DataTableSpec(config.getString("spec_name"), columns);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataTableSpec s && name.equals(s.name) && columns.equals(s.columns);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, columns);
    }

    @Override
    public String toString() {
        return "name=" + name + ",columns=" + columns;
    }

    /** Keeps the specification as XML. */
    public static final class Serializer extends PortObjectSpecSerializer<DataTableSpec> {

        @Override
        public void savePortObjectSpec(DataTableSpec spec, PortObjectSpecZipOutputStream out) throws IOException {
            ModelContent content = new ModelContent("spec.xml");
            spec.save(content);
            out.putNextEntry(new ZipEntry("spec.xml"));
            content.saveToXML(out);
        }

        @Override
        public DataTableSpec loadPortObjectSpec(PortObjectSpecZipInputStream in) throws IOException {
            in.getNextEntry();
            try {
                return load(ModelContent.loadFromXML(in));
            } catch (InvalidSettingsException e) {
                throw new IOException("The stored table specification is damaged: " + e.getMessage(), e);
            }
        }
    }
}
