package org.selfscope.headless.save;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.selfscope.headless.node.Workflow;
import org.selfscope.headless.option.Flag;
import org.selfscope.headless.option.Options;
import org.selfscope.headless.option.Source;
import org.selfscope.headless.workflow.Archive;

/** Where a workflow is saved. */
public interface Destination {

    /** Saves a workflow; what has to be put together first goes into a temporary folder. */
    void save(Workflow workflow, Path temporary) throws IOException;

    /** The places that options name; without any the workflow is saved where it came from. */
    static List<Destination> of(Options options) {
        List<Destination> all = new ArrayList<>();
        if (!options.has(Flag.NO_SAVE)) {
            options.destinationFolder().map(Destination::folder).ifPresent(all::add);
            options.destinationArchive().map(Destination::archive).ifPresent(all::add);
            if (all.isEmpty()) {
                all.add(options.source() instanceof Source.Archive a ? inPlace(a.path()) : inPlace());
            }
        }
        return all;
    }

    /** A folder. */
    static Destination folder(Path folder) {
        return (workflow, temporary) -> WorkflowSaver.save(workflow, folder.toAbsolutePath().normalize());
    }

    /** A zip file with one folder that has the workflow's name. */
    static Destination archive(Path file) {
        return (workflow, temporary) -> {
            Path folder = Files.createDirectory(Files.createTempDirectory(temporary, "archive").resolve(workflow.name()));
            WorkflowSaver.save(workflow, folder);
            Archive.pack(folder, file);
        };
    }

    private static Destination inPlace() {
        return (workflow, temporary) -> WorkflowSaver.save(workflow, workflow.folder());
    }

    /** The folder into which an archive was unpacked, and then the archive itself. */
    private static Destination inPlace(Path archive) {
        return (workflow, temporary) -> {
            WorkflowSaver.save(workflow, workflow.folder());
            Archive.pack(temporary.resolve("BatchExecutorInput1"), archive);
        };
    }
}
