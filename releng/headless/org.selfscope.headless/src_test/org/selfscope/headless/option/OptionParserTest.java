package org.selfscope.headless.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.selfscope.headless.RunFailure;
import org.selfscope.headless.variable.FlowVariable;
import org.selfscope.headless.variable.VariableType;

class OptionParserTest {

    @TempDir
    Path folder;

    private Options parse(String... more) throws RunFailure {
        String[] all = new String[more.length + 1];
        all[0] = "-workflowDir=" + folder;
        System.arraycopy(more, 0, all, 1, more.length);
        return OptionParser.parse(all);
    }

    private FlowVariable variable(String text) throws RunFailure {
        return parse("-workflow.variable=" + text).variables().get(0);
    }

    private void assertRefused(String message, String... arguments) {
        RunFailure failure = assertThrows(RunFailure.class, () -> parse(arguments));
        assertEquals(2, failure.exitCode());
        assertEquals(message, failure.getMessage());
    }

    @Test
    void flagsAndPathsAreTaken() throws RunFailure {
        Options options = parse("-nosave", "-reset", "-failonloaderror", "-destDir=there", "-destFile=there.zip", "-check", "-roundtrip",
            "-views=pages");
        assertEquals(new Source.Folder(folder), options.source());
        assertEquals(Path.of("there"), options.destinationFolder().orElseThrow());
        assertEquals(Path.of("there.zip"), options.destinationArchive().orElseThrow());
        assertEquals(Path.of("pages"), options.viewsFolder().orElseThrow());
        assertEquals(Set.of(Flag.NO_SAVE, Flag.RESET, Flag.FAIL_ON_LOAD_ERROR, Flag.CHECK, Flag.ROUND_TRIP), options.flags());
    }

    @Test
    void aWorkflowIsNeeded() {
        RunFailure failure = assertThrows(RunFailure.class, () -> OptionParser.parse("-nosave"));
        assertEquals("No workflow file or directory given.", failure.getMessage());
        assertEquals(2, failure.exitCode());
    }

    @Test
    void theWorkflowsFolderMustBeAFolder() {
        assertRefused("Workflow directory 'nowhere' is not a directory.", "-workflowDir=nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-foo", "-NoSave", "nosave", "-Reset", "-foo=bar"})
    void optionsAreCaseSensitiveAndKnown(String option) {
        assertRefused("Unknown option '" + option + "'", option);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-noversioncheck", "-AllowDeadlock", "-PERSPECTIVE", "-showlocation=x", "-updateLinks", "-masterkey",
        "-masterkey=k", "-credential=db;user"})
    void optionsWithoutMeaningHereAreAccepted(String option) throws RunFailure {
        assertTrue(parse(option).variables().isEmpty());
    }

    @Test
    void emptyValuesAreRefused() {
        assertRefused("Master key must not be empty.", "-masterkey=");
        assertRefused("Error while reading input XML file: Preference file 'no.epf' does not exist", "-preferences=no.epf");
        assertRefused("Couldn't parse -credential argument: -credential=", "-credential=");
        assertRefused("Couldn't parse -views argument: -views", "-views");
    }

    @Test
    void theFirstBadOptionIsTheOneThatIsReported() {
        assertRefused("Unknown option '-first'", "-first", "-workflowDir=nowhere");
    }

    @Test
    void variablesHaveOneOfThreeTypes() throws RunFailure {
        assertEquals(new FlowVariable("v", VariableType.STRING, "text"), variable("v,text,String"));
        assertEquals(new FlowVariable("v", VariableType.INTEGER, -3), variable("v,-3,int"));
        assertEquals(new FlowVariable("v", VariableType.DOUBLE, 2.5), variable("v,2.5,double"));
    }

    @Test
    void quotesKeepCommasAndAreTakenOff() throws RunFailure {
        assertEquals("a, b", variable("v,\"a, b\",String").value());
        assertEquals("it is", variable("v,'it is',String").value());
        assertEquals("C:\\a b\\c.tif", variable("v,C:\\a b\\c.tif,String").value());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "v,a,b,String | : Invalid argument list", "v,String | : Invalid argument list", "v,abc,int | : For input string: \"abc\"",
        "vi,1,long | : Invalid type for workflow variable vi: long", "b,true,boolean | : Invalid type for workflow variable b: boolean",
        "v,1, int | : Invalid type for workflow variable v:  int"})
    void wrongVariablesAreRefusedInKnimesWords(String value, String reason) {
        String argument = "-workflow.variable=" + value;
        assertRefused("Couldn't parse -workflow.variable argument: " + argument + reason, argument);
    }

    @Test
    void aVariableNeedsAValue() {
        assertRefused("Couldn't parse -workflow.variable argument: -workflow.variable", "-workflow.variable");
        assertRefused("Couldn't parse -workflow.variable argument: -workflow.variable=", "-workflow.variable=");
    }

    @Test
    void theValueOfASettingMayHaveCommas() throws RunFailure {
        NodeOption option = parse("-option=3,outer/inner/a,one,two,String").edits().get(0);
        assertEquals(List.of(3), option.nodeId());
        assertEquals(List.of("outer", "inner", "a"), option.path());
        assertEquals("one,two", option.value());
        assertEquals("String", option.type());
    }

    @Test
    void aSettingNeedsFourParts() {
        assertRefused("Couldn't parse -option argument: -option=1,plain,5", "-option=1,plain,5");
        assertRefused("Couldn't parse -option argument: -option", "-option");
    }
}
