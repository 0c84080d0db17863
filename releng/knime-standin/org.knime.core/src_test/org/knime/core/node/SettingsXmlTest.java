package org.knime.core.node;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.data.DataCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;

class SettingsXmlTest {

    private static final String HEAD = """
        <?xml version="1.0" encoding="UTF-8"?>
        <config xmlns="http://www.knime.org/2008/09/XMLConfig" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
        xsi:schemaLocation="http://www.knime.org/2008/09/XMLConfig http://www.knime.org/XMLConfig_2008_09.xsd" key="settings.xml">
        """;

    private final NodeSettings settings = new NodeSettings("settings.xml");

    @Test
    void everyTypeIsWrittenUnderItsName() throws IOException {
        settings.addString("s", "a \"b\" <c> & d");
        settings.addInt("i", -1);
        settings.addLong("l", 1L << 40);
        settings.addByte("b", (byte)7);
        settings.addShort("h", (short)8);
        settings.addFloat("f", 0.5f);
        settings.addDouble("d", Double.NaN);
        settings.addBoolean("t", true);
        settings.addChar("c", 'x');
        assertEquals(HEAD + """
                <entry key="s" type="xstring" value="a &quot;b&quot; &lt;c&gt; &amp; d"/>
                <entry key="i" type="xint" value="-1"/>
                <entry key="l" type="xlong" value="1099511627776"/>
                <entry key="b" type="xbyte" value="7"/>
                <entry key="h" type="xshort" value="8"/>
                <entry key="f" type="xfloat" value="0.5"/>
                <entry key="d" type="xdouble" value="NaN"/>
                <entry key="t" type="xboolean" value="true"/>
                <entry key="c" type="xchar" value="x"/>
            </config>
            """, xml());
    }

    @Test
    void nestedConfigsArraysAndNullsAreWrittenAsKnimeDoes() throws IOException {
        settings.addString("none", null);
        settings.addNodeSettings("empty");
        settings.addNodeSettings("group").addStringArray("names", "p", null);
        settings.addIntArray("no array", (int[])null);
        assertEquals(HEAD + """
                <entry key="none" type="xstring" isnull="true" value=""/>
                <config key="empty"/>
                <config key="group">
                    <config key="names">
                        <entry key="array-size" type="xint" value="2"/>
                        <entry key="0" type="xstring" value="p"/>
                        <entry key="1" type="xstring" isnull="true" value=""/>
                    </config>
                </config>
                <config key="no array"/>
            </config>
            """, xml());
    }

    @Test
    void aLineFeedIsEscapedByItsNumber() throws IOException {
        settings.addString("s", "a\nb");
        assertTrue(xml().contains("value=\"a%%00010b\""), xml());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\r\n", "%", "%%", "%%%", "%%00010", "%%%00010", "100%%\n", "\u0000\u0001\u001f\u007f\u0085", "µm",
        "\uD83D\uDD2C", "\uD83D", "\uDD2C\uD83D", "\uFFFE", "]]>", "&#10;"})
    void anyTextSurvives(String text) throws Exception {
        settings.addString("s", text);
        assertEquals(text, reload().getString("s"));
    }

    @Test
    void everythingIsReadBackInItsOrder() throws Exception {
        settings.addDouble("d", -0.0);
        settings.addDoubleArray("da", 1, Double.NEGATIVE_INFINITY, Double.NaN);
        settings.addBooleanArray("ba", true, false);
        settings.addCharArray("ca", 'a', '\n');
        settings.addStringArray("sa", "x", null, "");
        settings.addLongArray("la");
        settings.addNodeSettings("group").addNodeSettings("inner").addFloat("f", Float.MIN_VALUE);
        NodeSettingsRO read = reload();
        assertEquals(List.copyOf(settings.keySet()), List.copyOf(read.keySet()));
        NodeSettings sameName = new NodeSettings("settings.xml");
        read.copyTo(sameName);
        assertEquals(settings, sameName);
        assertArrayEquals(new double[]{1, Double.NEGATIVE_INFINITY, Double.NaN}, read.getDoubleArray("da"));
        assertArrayEquals(new char[]{'a', '\n'}, read.getCharArray("ca"));
        assertArrayEquals(new String[]{"x", null, ""}, read.getStringArray("sa"));
        assertEquals(0, read.getLongArray("la").length);
        assertEquals(Float.MIN_VALUE, read.getNodeSettings("group").getNodeSettings("inner").getFloat("f"));
    }

    @Test
    void aNullArrayComesBackAsNull() throws Exception {
        settings.addStringArray("a", (String[])null);
        assertNull(reload().getStringArray("a"));
        assertNull(reload().getStringArray("a", "default"));
    }

    @Test
    void aMissingKeyAndAnotherTypeAreTheSameError() {
        settings.addString("c", "5");
        assertEquals("Int for key \"c\" not found.", errorOf(() -> settings.getInt("c")));
        assertEquals("Int for key \"d\" not found.", errorOf(() -> settings.getInt("d")));
        assertEquals("String for key \"d\" not found.", errorOf(() -> settings.getString("d")));
        assertEquals("Config for key \"c\" not found.", errorOf(() -> settings.getNodeSettings("c")));
        assertEquals("Config for key \"x\" not found.", errorOf(() -> settings.getIntArray("x")));
    }

    @Test
    void defaultsReplaceWhatIsMissingOrOfAnotherType() {
        settings.addString("c", "5");
        assertEquals(3, settings.getInt("c", 3));
        assertEquals("d", settings.getString("d", "d"));
        assertArrayEquals(new int[]{4}, settings.getIntArray("c", 4));
    }

    @Test
    void anArrayThatIsShorterThanItsLengthIsAnError() throws Exception {
        settings.addIntArray("a", 1, 2);
        settings.getConfigBase("a").addInt("array-size", Integer.MAX_VALUE);
        assertThrows(InvalidSettingsException.class, () -> settings.getIntArray("a"));
    }

    @Test
    void aSecondEntryOfAKeyReplacesTheFirst() throws Exception {
        settings.addInt("a", 1);
        settings.addString("a", "text");
        assertEquals("text", settings.getString("a"));
        assertEquals(1, settings.keySet().size());
    }

    @Test
    void copyingSettingsLeavesTheOriginalAlone() throws Exception {
        settings.addNodeSettings("group").addInt("a", 1);
        NodeSettings copy = new NodeSettings("copy");
        settings.copyTo(copy);
        copy.getNodeSettings("group").addInt("a", 2);
        assertEquals(1, settings.getNodeSettings("group").getInt("a"));
    }

    @Test
    void simpleCellsAreKeptUnderTheirClass() throws Exception {
        List<DataCell> cells = List.of(new StringCell("a"), new DoubleCell(0.1), new IntCell(1), new LongCell(2), BooleanCell.TRUE);
        for (DataCell cell : cells) {
            settings.addDataCell(cell.getClass().getSimpleName(), cell);
        }
        settings.addDataCell("none", null);
        settings.addRowKey("key", new RowKey("Row0"));
        NodeSettingsRO read = reload();
        for (DataCell cell : cells) {
            assertEquals(cell, read.getDataCell(cell.getClass().getSimpleName()));
        }
        assertNull(read.getDataCell("none"));
        assertEquals(new RowKey("Row0"), read.getRowKey("key"));
        assertEquals(new IntCell(3), read.getDataCell("absent", new IntCell(3)));
    }

    @Test
    void transientTextsAreNotWritten() throws IOException {
        settings.addTransientString("secret", "hidden");
        assertEquals("hidden", settings.getTransientString("secret"));
        assertFalse(xml().contains("hidden"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<config", "<config key='a'><entry key='b' type='xint' value='1'/>", "<other/>",
        "<config key='a'><entry key='b' type='xint' value='one'/></config>",
        "<config key='a'><entry key='b' type='xnone' value='1'/></config>",
        "<config key='a'><entry key='b' type='xboolean' value='yes'/></config>",
        "<config key='a'><entry key='b' type='xint' isnull='true' value=''/></config>",
        "<config key='a'><entry type='xint' value='1'/></config>"})
    void whatIsNoSettingsFileIsRefused(String xml) {
        String message = assertThrows(IOException.class, () -> load(xml)).getMessage();
        assertTrue(message.startsWith("Unable to parse xml: line="), message);
    }

    @Test
    void documentTypesAreRefusedSoThatNothingElseIsRead() {
        String xml = "<!DOCTYPE config [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
            + "<config key='a'><entry key='b' type='xstring' value='c'/></config>";
        assertThrows(IOException.class, () -> load(xml));
    }

    private String xml() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        settings.saveToXML(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private NodeSettingsRO reload() throws IOException {
        return load(xml());
    }

    private static NodeSettingsRO load(String xml) throws IOException {
        return NodeSettings.loadFromXML(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String errorOf(Executable call) {
        return assertThrows(InvalidSettingsException.class, call).getMessage();
    }
}
