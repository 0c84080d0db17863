package org.selfscope.headless.expectation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.selfscope.headless.fixture.Headless;
import org.selfscope.headless.fixture.NumbersNodeFactory;
import org.selfscope.headless.fixture.TroubleNodeFactory;
import org.selfscope.headless.fixture.WorkflowBuilder;

/** The workflow makes the numbers 5 and 10, in Row0 and Row1 of the column "value". */
class ExpectationsTest {

    @TempDir
    Path folder;
    private Headless headless;
    private Path workflow;

    @BeforeEach
    void makeWorkflow() throws IOException {
        headless = new Headless(folder);
        workflow = new WorkflowBuilder(folder.resolve("numbers")).node(NumbersNodeFactory.class, 5, "plain").write();
    }

    private int check(String json) throws IOException, InterruptedException {
        Files.writeString(workflow.resolve("expect.json"), json.replace('\'', '"'));
        return headless.runOnly(workflow, "-check");
    }

    private int checkNumber(String number) throws IOException, InterruptedException {
        return check("{'tables': [{'node': 1, 'port': 1, 'numbers': [{" + number + "}]}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "'row': 'Row0', 'column': 'value', 'atLeast': 5, 'atMost': 5", "'row': 'Row1', 'column': 'value', 'atLeast': 9.9",
        "'row': 'Row1', 'above': 'Row0', 'column': 'value', 'atLeast': 5, 'atMost': 5",
        "'row': '5.0', 'column': 'value', 'atMost': 5"})
    void numbersInTheRangePass(String number) throws Exception {
        assertEquals(0, checkNumber(number), headless.printed());
        assertTrue(headless.printed().contains("All expectations are met."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "'row': 'Row0', 'column': 'value', 'atLeast': 5.1 | value of \"Row0\" is 5.0, expected at least 5.1.",
        "'row': 'Row0', 'column': 'value', 'atMost': 4 | value of \"Row0\" is 5.0, expected at most 4.0.",
        "'row': 'Row1', 'above': 'Row0', 'column': 'value', 'atLeast': 6, 'atMost': 7 "
            + "| value of \"Row1\" minus that of \"Row0\" is 5.0, expected from 6.0 to 7.0.",
        "'row': 'Row7', 'column': 'value', 'atLeast': 0 | 0 rows are named \"Row7\", expected one.",
        "'row': 'Row0', 'column': 'valeu', 'atLeast': 0 | there is no column \"valeu\"."})
    void otherNumbersFailTheRunInFullSentences(String number, String sentence) throws Exception {
        assertEquals(4, checkNumber(number));
        assertTrue(headless.printed().contains("UNEXPECTED Node 1, output 1: " + sentence), headless.printed());
    }

    @Test
    void rowsAndColumnsAreCounted() throws Exception {
        assertEquals(0, check("{'tables': [{'node': 1, 'port': 1, 'rows': 2, 'columns': ['value']}]}"), headless.printed());
        assertEquals(4, check("{'tables': [{'node': 1, 'port': 1, 'rows': 3, 'columns': ['worth']}]}"));
        assertTrue(headless.printed().contains("the table has 2 rows, expected 3."), headless.printed());
        assertTrue(headless.printed().contains("there is no column \"worth\"."), headless.printed());
    }

    @Test
    void aTableThatIsNotThereFails() throws Exception {
        assertEquals(4, check("{'tables': [{'node': 1, 'port': 2}]}"));
        assertEquals(4, check("{'tables': [{'node': 9, 'port': 1}]}"));
    }

    @Test
    void statesAreHeld() throws Exception {
        assertEquals(0, check("{}"), headless.printed());
        assertEquals(4, check("{'states': {'1': 'IDLE'}}"));
        assertTrue(headless.printed().contains("Numbers #1 is EXECUTED, expected IDLE."), headless.printed());
        assertEquals(4, check("{'states': {'8': 'IDLE'}}"));
    }

    @Test
    void anExpectedFailureLetsTheRunSucceed() throws Exception {
        workflow = new WorkflowBuilder(folder.resolve("trouble")).node(TroubleNodeFactory.class, 5, "told").write();
        assertEquals(0, check("{'states': {'1': 'CONFIGURED'}, 'warnings': [{'node': 1, 'contains': 'The summary'}]}"),
            headless.printed());
    }

    @Test
    void aWarningMustBeExpected() throws Exception {
        workflow = new WorkflowBuilder(folder.resolve("trouble")).node(TroubleNodeFactory.class, 5, "warn twice").write();
        assertEquals(4, check("{}"));
        assertTrue(headless.printed().contains("Trouble #1 has the unexpected message \"the last\"."), headless.printed());
        assertEquals(0, check("{'warnings': [{'node': 1, 'contains': 'last'}]}"), headless.printed());
        assertEquals(4, check("{'warnings': [{'node': 1, 'contains': 'last'}, {'node': 1, 'contains': 'first'}]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'tabels': []}", "{'tables': [{'node': 1}]}", "{'tables': {}}", "[]", "{", "{'states': {'1': 'GONE'}}",
        "{'tables': [{'node': 1, 'port': 1, 'numbers': [{'row': 'Row0', 'column': 'value', 'atleast': 5}]}]}"})
    void expectationsThatCannotBeReadAreNoSuccess(String json) throws Exception {
        assertEquals(2, check(json), headless.printed());
        assertTrue(headless.printed().contains("expect.json cannot be read"), headless.printed());
    }

    @Test
    void expectationsMustBeThere() throws Exception {
        assertEquals(2, headless.runOnly(workflow, "-check"));
        assertTrue(headless.printed().contains("There is no expect.json"), headless.printed());
        assertFalse(headless.printed().contains("met"));
    }
}
