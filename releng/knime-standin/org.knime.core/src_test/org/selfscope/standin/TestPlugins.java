package org.selfscope.standin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The types of the core and those of the tests, without OSGi. */
public final class TestPlugins {

    private static final String PLUGIN = """
        <plugin>
            <extension point="org.knime.core.DataType">
                <DataType cellClass="org.selfscope.standin.storage.NoteCell">
                    <serializer cellClass="org.selfscope.standin.storage.NoteCell"
                        serializerClass="org.selfscope.standin.storage.NoteCell$Serializer"/>
                </DataType>
            </extension>
            <extension point="org.knime.core.PortType">
                <portType name="Word" color="#00ff00" hidden="false" objectClass="org.selfscope.standin.storage.Word"
                    objectSerializer="org.selfscope.standin.storage.Word$Serializer" specClass="org.selfscope.standin.storage.WordSpec"
                    specSerializer="org.selfscope.standin.storage.WordSpec$Serializer"/>
                <portType name="Album" color="#0000ff" hidden="false" objectClass="org.selfscope.standin.storage.Album"
                    objectSerializer="org.selfscope.standin.storage.Album$Serializer" specClass="org.selfscope.standin.storage.WordSpec"
                    specSerializer="org.selfscope.standin.storage.WordSpec$Serializer"/>
                <portType name="Blob" color="#123456" hidden="true" objectClass="org.selfscope.standin.storage.Blob"
                    objectSerializer="org.selfscope.standin.storage.Blob$Serializer" specClass="org.selfscope.standin.storage.WordSpec"
                    specSerializer="org.selfscope.standin.storage.WordSpec$Serializer"/>
                <portType name="Mistaken" objectClass="org.selfscope.standin.storage.Mistaken"
                    objectSerializer="org.selfscope.standin.storage.Word$Serializer" specClass="org.selfscope.standin.storage.WordSpec"
                    specSerializer="org.selfscope.standin.storage.WordSpec$Serializer"/>
            </extension>
        </plugin>
        """;

    private TestPlugins() {
    }

    /** Announces the types for the whole JVM. */
    public static void use(Path folder) throws IOException {
        Path plugin = Files.writeString(folder.resolve("plugin.xml"), PLUGIN);
        Extensions.use(new PluginFiles(TestPlugins.class.getClassLoader(), Path.of("plugin.xml"), plugin));
    }
}
