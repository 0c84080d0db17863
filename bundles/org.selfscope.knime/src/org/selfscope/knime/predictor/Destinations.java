package org.selfscope.knime.predictor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataRow;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.knime.cell.ImageCellFactory;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.execution.Execution;
import org.selfscope.knime.path.FileNames;
import org.selfscope.knime.path.TargetFolder;

/** The destinations of the rows with an image, one after the other. */
@FunctionalInterface
interface Destinations {

    Destination next();

    /**
     * Those that the settings ask for.
     *
     * @throws RestorationException if the files cannot be written, or would replace something that shall stay: before the first is restored
     */
    static Destinations of(BufferedDataTable table, ImageColumn column, RestorationPredictorParameters parameters, ExecutionContext exec)
        throws CanceledExecutionException {
        if (parameters.restoredAs == RestoredAs.FILES) {
            var files = files(table, column, parameters, exec).iterator();
            return () -> new FileDestination(files.next(), parameters);
        }
        Destination cells = new CellDestination(new ImageCellFactory(exec), parameters, Execution.cancellation(exec));
        return () -> cells;
    }

    /** Checks all files and makes the folder. */
    private static List<Path> files(BufferedDataTable table, ImageColumn column, RestorationPredictorParameters parameters,
        ExecutionContext exec) throws CanceledExecutionException {
        TargetFolder target = parameters.target();
        FileNames names = new FileNames(parameters.fileName, parameters.fileFormat.extension());
        List<Path> files = new ArrayList<>();
        for (DataRow row : table) {
            exec.checkCanceled();
            if (column.isPresent(row)) {
                Path file = target.path().resolve(names.next(row.getKey().getString(), column.name(), column.imageName(row)));
                parameters.existingFiles.check(file);
                checkInput(file, column, row);
                files.add(file);
            }
        }
        target.prepare();
        return files;
    }

    private static void checkInput(Path file, ImageColumn column, DataRow row) {
        if (column.file(row).filter(file::equals).isPresent()) {
            throw new RestorationException(Kind.SETTING, "The restored image would replace the noisy one, " + file + ".",
                "Choose another folder, or a file name such as {name}_restored.");
        }
    }
}
