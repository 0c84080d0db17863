package org.selfscope.knime.reader;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.knime.execution.Execution;
import org.selfscope.knime.path.LocalFiles;

/** A row for each image file; its key is the name of the file. */
final class FileRows {

    private final ExecutionContext exec;

    private final FileCells files;

    private final Set<String> keys = new HashSet<>();

    FileRows(ExecutionContext exec, ImageReaderParameters parameters) {
        this.exec = exec;
        files = new FileCells(exec, parameters);
    }

    void read(String path, String referencePath, BufferedDataContainer rows) throws CanceledExecutionException {
        List<Path> images = LocalFiles.list(path);
        List<Path> references = referencePath.isBlank() ? List.of() : LocalFiles.list(referencePath);
        if (!references.isEmpty() && references.size() != images.size()) {
            throw new RestorationException(Kind.SETTING, images.size() + " images, but " + references.size() + " references were found.",
                "Give a path of the reference that fits as many files as the path of the image.");
        }
        for (int i = 0; i < images.size(); i++) {
            Path image = images.get(i);
            Execution.next(exec, i, images.size(), image.getFileName().toString());
            DataCell reference = references.isEmpty() ? DataType.getMissingCell() : files.image(references.get(i));
            rows.addRowToTable(new DefaultRow(uniqueKey(image),
                files.row(files.image(image), reference, new StringCell(image.toString()), files.facts(image))));
        }
    }

    private String uniqueKey(Path image) {
        String base = LocalFiles.baseName(image);
        String key = base;
        for (int i = 2; !keys.add(key); i++) {
            key = base + " " + i;
        }
        return key;
    }
}
