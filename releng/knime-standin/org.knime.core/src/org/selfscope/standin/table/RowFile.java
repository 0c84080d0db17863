package org.selfscope.standin.table;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.selfscope.standin.filestore.WorkflowFileStores;

/**
 * The rows of a table in a zip file with the entry data.bin: for every row a 1, its name and its cells, at the end a 0. This is a format
 * of the stand-in, KNIME cannot read it, nor the stand-in KNIME's.
 */
final class RowFile {

    private static final String ENTRY = "data.bin";

    private RowFile() {
    }

    static void write(Iterable<DataRow> rows, Path file) throws IOException {
        Path partial = Files.createTempFile(file.toAbsolutePath().getParent(), "data", ".part");
        try {
            try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(partial)))) {
                zip.putNextEntry(new ZipEntry(ENTRY));
                write(rows, new DataOutputStream(zip));
            }
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static void write(Iterable<DataRow> rows, DataOutputStream out) throws IOException {
        CellWriter cells = new CellWriter();
        for (DataRow row : rows) {
            out.writeByte(1);
            Text.write(row.getKey().getString(), out);
            for (DataCell cell : row) {
                cells.write(cell, out);
            }
        }
        out.writeByte(0);
        out.flush();
    }

    static List<DataRow> read(Path file, int columns, WorkflowFileStores fileStores) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null || !entry.getName().equals(ENTRY)) {
                throw new IOException("The file has no entry " + ENTRY + ".");
            }
            DataInputStream in = new DataInputStream(zip);
            CellReader cells = new CellReader(fileStores);
            List<DataRow> rows = new ArrayList<>();
            while (in.readByte() == 1) {
                rows.add(readRow(in, columns, cells));
            }
            return rows;
        }
    }

    private static DataRow readRow(DataInputStream in, int columns, CellReader cells) throws IOException {
        RowKey key = new RowKey(Text.read(in));
        List<DataCell> row = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            row.add(cells.read(in));
        }
        return new DefaultRow(key, row);
    }
}
