package org.selfscope.headless.option;

import static org.selfscope.headless.ExitCode.ARGUMENTS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.selfscope.headless.RunFailure;
import org.selfscope.headless.variable.FlowVariable;

/** Reads the options of KNIME's batch application, with its messages, and the few of our own. The first bad option ends the run. */
public final class OptionParser {

    private static final Set<String> IGNORED = Set.of("-noversioncheck", "-perspective", "-showlocation", "-allowdeadlock",
        "-checkforupdates", "-profilelist", "-profilelocation");

    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
    private final List<FlowVariable> variables = new ArrayList<>();
    private final List<NodeOption> edits = new ArrayList<>();
    private final Set<String> credentials = new HashSet<>();
    private Source source;
    private Path destinationFolder;
    private Path destinationArchive;
    private Path viewsFolder;

    private OptionParser() {
    }

    /** What the arguments ask for. */
    public static Options parse(String... arguments) throws RunFailure {
        OptionParser parser = new OptionParser();
        for (String argument : arguments) {
            parser.take(argument);
        }
        return parser.options();
    }

    private void take(String argument) throws RunFailure {
        Optional<Flag> flag = Flag.of(argument);
        if (flag.isPresent()) {
            flags.add(flag.get());
        } else if (!IGNORED.contains(nameOf(argument).toLowerCase(Locale.ROOT))) {
            takeValue(argument, nameOf(argument), argument.contains("=") ? argument.substring(argument.indexOf('=') + 1) : null);
        }
    }

    private static String nameOf(String argument) {
        return argument.split("=", 2)[0];
    }

    private void takeValue(String argument, String name, String value) throws RunFailure {
        switch (name) {
            case "-workflowDir" -> source = folder(required(argument, value));
            case "-workflowFile" -> source = archive(required(argument, value));
            case "-destDir" -> destinationFolder = Path.of(required(argument, value));
            case "-destFile" -> destinationArchive = Path.of(required(argument, value));
            case "-views" -> viewsFolder = Path.of(required(argument, value));
            case "-workflow.variable" -> variables.add(VariableOption.parse(argument, value));
            case "-option" -> edits.add(NodeOptionParser.parse(argument, value));
            case "-preferences" -> checkPreferences(required(argument, value));
            case "-credential" -> takeCredential(required(argument, value).split(";"));
            case "-masterkey" -> checkMasterKey(value);
            default -> throw new RunFailure(ARGUMENTS, "Unknown option '" + argument + "'");
        }
    }

    private static String required(String argument, String value) throws RunFailure {
        if (value == null || value.isEmpty()) {
            throw new RunFailure(ARGUMENTS, "Couldn't parse " + nameOf(argument) + " argument: " + argument);
        }
        return value;
    }

    private static Source folder(String value) throws RunFailure {
        if (!Files.isDirectory(Path.of(value))) {
            throw new RunFailure(ARGUMENTS, "Workflow directory '" + value + "' is not a directory.");
        }
        return new Source.Folder(Path.of(value));
    }

    private static Source archive(String value) throws RunFailure {
        if (!Files.isRegularFile(Path.of(value))) {
            throw new RunFailure(ARGUMENTS, "Workflow file '" + value + "' is not a file.");
        }
        return new Source.Archive(Path.of(value));
    }

    /** The nodes here use no credentials: all that matters is whether KNIME would ask for one. */
    private void takeCredential(String... nameLoginPassword) {
        if (nameLoginPassword.length > 2) {
            credentials.add(nameLoginPassword[0]);
        }
    }

    /** KNIME's preferences mean nothing here; as there, only a missing file is noticed. */
    private static void checkPreferences(String value) throws RunFailure {
        if (!Files.exists(Path.of(value))) {
            throw new RunFailure(ARGUMENTS, "Error while reading input XML file: Preference file '" + value + "' does not exist");
        }
    }

    private static void checkMasterKey(String value) throws RunFailure {
        if (value != null && value.isEmpty()) {
            throw new RunFailure(ARGUMENTS, "Master key must not be empty.");
        }
    }

    private Options options() throws RunFailure {
        if (source == null) {
            throw new RunFailure(ARGUMENTS, "No workflow file or directory given.");
        }
        return new Options(source, Optional.ofNullable(destinationFolder), Optional.ofNullable(destinationArchive),
            Optional.ofNullable(viewsFolder), flags, variables, edits, credentials);
    }
}
