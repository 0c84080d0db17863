package org.selfscope.standin.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.selfscope.standin.filestore.WorkflowFileStores;

/** A table on disk: spec.xml, data.xml with what it is, and data.zip with the rows. */
public final class TableFolder {

    private static final String SPEC = "spec.xml";
    private static final String DATA = "data.xml";
    private static final String ROWS = "data.zip";
    private static final String ID = "table_ID";
    private static final String TYPE = "table_type";
    private static final String FILE = "table_file_name";
    private static final String SIZE = "table_size";
    private static final String OWN_TYPE = "selfscope_standin_table";
    private static final String REFERENCE_TYPE = "reference_from_same_node_table";

    private TableFolder() {
    }

    /** Writes a table; what was in the folder is replaced. */
    public static void write(BufferedDataTable table, Path folder) throws IOException {
        Files.createDirectories(folder);
        RowFile.write(table, folder.resolve(ROWS));
        writeDescription(table, folder, OWN_TYPE, ROWS);
    }

    /** Writes that the table is one that the same node has in another folder. */
    public static void writeReference(BufferedDataTable table, Path folder) throws IOException {
        Files.createDirectories(folder);
        writeDescription(table, folder, REFERENCE_TYPE, null);
    }

    private static void writeDescription(BufferedDataTable table, Path folder, String type, String file) throws IOException {
        NodeSettings spec = new NodeSettings(SPEC);
        table.getDataTableSpec().save(spec);
        spec.saveToXML(Files.newOutputStream(folder.resolve(SPEC)));
        NodeSettings data = new NodeSettings("table_meta_info");
        data.addInt(ID, table.getBufferedTableId());
        data.addString(TYPE, type);
        data.addLong(SIZE, table.size());
        data.addString(FILE, file);
        data.saveToXML(Files.newOutputStream(folder.resolve(DATA)));
    }

    /** The number that the table had when it was written. */
    public static int readId(Path folder) throws IOException {
        try {
            return readSettings(folder.resolve(DATA)).getInt(ID);
        } catch (InvalidSettingsException e) {
            throw damaged(folder, e);
        }
    }

    /** Whether the folder only says that the table is in another one of the same node. */
    public static boolean isReference(Path folder) throws IOException {
        return readSettings(folder.resolve(DATA)).getString(TYPE, "").equals(REFERENCE_TYPE);
    }

    /** A table whose rows are read at the first use: damage to them shows only then, as an exception of the first reader. */
    public static BufferedDataTable read(Path folder, WorkflowFileStores fileStores) throws IOException {
        NodeSettingsRO data = readSettings(folder.resolve(DATA));
        try {
            if (!data.getString(TYPE).equals(OWN_TYPE)) {
                throw new IOException("The table in \"" + folder + "\" was written by KNIME (" + data.getString(TYPE)
                    + "); the stand-in cannot read it. Reset the node.");
            }
            DataTableSpec spec = DataTableSpec.load(readSettings(folder.resolve(SPEC)));
            Path file = existing(folder.resolve(data.getString(FILE)));
            return TableAccess.INSTANCE.create(spec, data.getLong(SIZE), () -> readRows(file, spec, fileStores));
        } catch (InvalidSettingsException e) {
            throw damaged(folder, e);
        }
    }

    private static List<DataRow> readRows(Path file, DataTableSpec spec, WorkflowFileStores fileStores) {
        try {
            return RowFile.read(file, spec.getNumColumns(), fileStores);
        } catch (IOException e) {
            throw new RuntimeException("Exception while accessing file: \"" + file + "\": " + e.getMessage(), e);
        }
    }

    private static NodeSettingsRO readSettings(Path file) throws IOException {
        return NodeSettings.loadFromXML(Files.newInputStream(existing(file)));
    }

    private static Path existing(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("No such data file: " + file);
        }
        return file;
    }

    private static IOException damaged(Path folder, InvalidSettingsException e) {
        return new IOException("The table in \"" + folder + "\" cannot be read: " + e.getMessage(), e);
    }
}
