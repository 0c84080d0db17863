package org.selfscope.image.zarr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.file.ImageFile;
import org.selfscope.image.file.ImageFiles;

class ZarrReadingTest {

    private static final float[] SMALL = {1, 2, 3, 4, 5, 6};

    @TempDir
    private Path parent;

    private ZarrFolder zarr;

    @BeforeEach
    void write() {
        zarr = ZarrFolder.small(parent.resolve("cell 1.ome.zarr"));
    }

    private Image read() {
        return ImageFiles.read(zarr.path(), Cancellation.NONE);
    }

    private String failure() {
        RestorationException e = assertThrows(RestorationException.class, this::read);
        assertEquals(RestorationException.Kind.FILE, e.kind());
        return e.getMessage();
    }

    @Test
    void chunksMakeAnImage() {
        assertArrayEquals(SMALL, Floats.of(read()));
        assertEquals("cell 1", read().name());
        assertEquals(zarr.path().toString(), read().source());
        assertEquals(List.of(Axis.of(AxisType.X, 1, "µm"), Axis.of(AxisType.Y, 1, "µm")), read().axes());
    }

    @Test
    void missingChunksAreFullOfTheFillValue() throws IOException {
        Files.delete(zarr.path().resolve("0/0.1"));
        assertArrayEquals(new float[]{1, 2, 9, 4, 5, 9}, Floats.of(read()));
    }

    @Test
    void onlyTheChunksOfAPlaneAreRead() {
        zarr.put(".zattrs", ZarrFolder.image("[{'name': 't', 'type': 'time'}, " + ZarrFolder.AXES.substring(1), ""));
        zarr.put("0/.zarray", ZarrFolder.ARRAY.replace("[2, 3]", "[2, 2, 2]").replace("[2, 2]", "[1, 2, 2]"));
        zarr.put("0/0.0.0", new byte[]{1, 2, 3, 4}).put("0/1.0.0", new byte[]{5});
        try (ImageFile file = ImageFiles.open(zarr.path())) {
            var access = file.image().pixels().randomAccess();
            access.setPosition(new long[]{1, 1, 0});
            assertEquals(4, access.get().getRealDouble());
            assertThrows(RestorationException.class, () -> access.setPosition(1, 2));
        }
    }

    @Test
    void transformationsOfBothLevelsAreCombined() {
        zarr.put(".zattrs", ZarrFolder.image(ZarrFolder.AXES, "[{'type': 'scale', 'scale': [2, 0.5]}, {'type': 'translation',"
            + " 'translation': [10, 1]}]").replace("'datasets'", "'coordinateTransformations': [{'type': 'scale', 'scale': [3, 4]},"
                + " {'type': 'translation', 'translation': [1, 0]}], 'datasets'"));
        assertEquals(List.of(new Axis(AxisType.X, 2, 4, "µm"), new Axis(AxisType.Y, 6, 31, "µm")), read().axes());
    }

    @ParameterizedTest
    @CsvSource({"micrometer,µm", "nanometer,nm", "angstrom,Å", "furlong,furlong", "micron,µm", "pixel,''"})
    void unitsHaveTheirSymbols(String name, String symbol) {
        zarr.put(".zattrs", ZarrFolder.image(ZarrFolder.AXES.replace("micrometer", name), ""));
        assertEquals(symbol, read().axes().get(0).unit());
    }

    @Test
    void firstVersionsHaveOnlyNamesOfAxes() {
        zarr.put(".zattrs", ZarrFolder.image("['y', 'x']", ""));
        assertEquals(List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y)), read().axes());
    }

    @Test
    void chunksOfAnotherOrderOfValues() {
        zarr.put("0/.zarray", ZarrFolder.ARRAY.replace("'C'", "'F'"));
        zarr.put("0/0.0", new byte[]{1, 4, 2, 5}).put("0/0.1", new byte[]{3, 6, 0, 0});
        assertArrayEquals(SMALL, Floats.of(read()));
    }

    @Test
    void bigEndianValues() {
        zarr.put("0/.zarray", ZarrFolder.ARRAY.replace("|u1", ">u2"));
        zarr.put("0/0.0", new byte[]{1, 0, 1, 1, 1, 2, 1, 3}).put("0/0.1", new byte[]{0, 7, 0, 0, 0, 8, 0, 0});
        assertArrayEquals(new float[]{256, 257, 7, 258, 259, 8}, Floats.of(read()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "end"})
    void severalChunksInAShard(String place) throws IOException {
        shard(place, true);
        assertArrayEquals(new float[]{1, 2, 9, 4, 5, 9}, Floats.of(read()));
        shard(place, false);
        assertTrue(failure().contains("checksum"));
    }

    /** One shard of two chunks, of which the second is not there. */
    private void shard(String place, boolean right) throws IOException {
        Files.deleteIfExists(zarr.path().resolve(".zattrs"));
        zarr.put("zarr.json", "{'zarr_format': 3, 'node_type': 'group', 'attributes': {'ome': "
            + ZarrFolder.image(ZarrFolder.AXES, "") + "}}");
        zarr.put("0/zarr.json", "{'zarr_format': 3, 'node_type': 'array', 'shape': [2, 3], 'data_type': 'uint8', 'fill_value': 9,"
            + " 'chunk_grid': {'name': 'regular', 'configuration': {'chunk_shape': [2, 4]}}, 'chunk_key_encoding': {'name': 'default'},"
            + " 'codecs': [{'name': 'sharding_indexed', 'configuration': {'chunk_shape': [2, 2], 'codecs': [{'name': 'bytes'}, {'name':"
            + " 'gzip'}], 'index_codecs': [{'name': 'bytes', 'configuration': {'endian': 'little'}}, {'name': 'crc32c'}], 'index_location':"
            + " '" + place + "'}}]}");
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(chunk)) {
            gzip.write(new byte[]{1, 2, 4, 5});
        }
        int indexBytes = 2 * 16 + 4;
        boolean atStart = place.equals("start");
        ByteBuffer index = ByteBuffer.allocate(indexBytes).order(ByteOrder.LITTLE_ENDIAN);
        index.putLong(atStart ? indexBytes : 0).putLong(chunk.size()).putLong(-1).putLong(-1);
        CRC32C sum = new CRC32C();
        sum.update(index.array(), 0, index.position());
        index.putInt((int)sum.getValue() + (right ? 0 : 1));
        ByteBuffer shard = ByteBuffer.allocate(indexBytes + chunk.size());
        shard.put(atStart ? index.array() : chunk.toByteArray()).put(atStart ? chunk.toByteArray() : index.array());
        zarr.put("0/c/0/0", shard.array());
    }

    @ParameterizedTest
    @CsvSource({"plate,a plate", "well,a plate", "bioformats2raw.layout,a series", "labels,labels", "other,no image"})
    void foldersOfManyImagesSaySo(String key, String what) {
        zarr.put(".zattrs", "{'" + key + "': {}}");
        assertTrue(failure().contains(what), failure());
    }

    @Test
    void foldersOfOtherThingsSaySo() throws IOException {
        Path other = Files.createDirectory(parent.resolve("other"));
        assertThrows(RestorationException.class, () -> ImageFiles.open(other));
        Files.delete(zarr.path().resolve(".zattrs"));
        assertTrue(failure().contains("description"), failure());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '$', value = {"'|u1';'<f2'", "'|u1';'|S5'", "'|u1';[['a','|u1']]", "'|u1';7",
        "[2, 3];[2, -3]", "[2, 3];[2, 0]", "[2, 3];[2, 1.5]", "[2, 3];[2]", "[2, 3];'no'",
        "[2, 3];[2, 1e999999999]", "[2, 3];[2, null]", "[2, 3];[2, [3]]",
        "[2, 3];[4611686018427387904, 4611686018427387904]", "[2, 2];[2, -2]", "[2, 2];[0, 2]", "[2, 2];[2147483647, 2147483647]",
        "[2, 2];[2, 4611686018427387904]", "'compressor': null;'compressor': {'id': 'lzma'}", "'compressor': null;'compressor': 'zlib'",
        "'filters': null;'filters': [{'id': 'delta'}]", "9;'nine'", "9;[1]", "9;0.5", "9;1e99999999", "'shape';'form'", "'C';7"})
    void wrongDescriptionsAreSaid(String right, String wrong) {
        zarr.put("0/.zarray", ZarrFolder.ARRAY.replace(right, wrong));
        failure();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{'multiscales': 3}", "{'multiscales': [3]}", "{'multiscales': [{}]}",
        "{'multiscales': [{'datasets': [{'path': '../../etc'}]}]}", "{'multiscales': [{'axes': ['q', 'x'], 'datasets': [{'path': '0'}]}]}",
        "{'multiscales': [{'axes': ['x', 'x'], 'datasets': [{'path': '0'}]}]}",
        "{'multiscales': [{'axes': ['z', 'y', 'x'], 'datasets': [{'path': '0'}]}]}",
        "{'multiscales': [{'axes': ['y', 'x'], 'datasets': [{'path': '0\u0000'}]}]}",
        "{'multiscales': [{'axes': ['y', 'x'], 'datasets': [{'path': '1'}]}]}"})
    void wrongAttributesAreSaid(String json) {
        zarr.put(".zattrs", json);
        failure();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{'type': 'affine'}]", "[{'type': 'scale'}]", "[{'type': 'scale', 'scale': [1]}]",
        "[{'type': 'scale', 'scale': [1, 'a']}]", "[{'type': 'scale', 'scale': [1, 1e999]}]", "[3]", "{}"})
    void wrongTransformationsAreSaid(String transformations) {
        zarr.put(".zattrs", ZarrFolder.image(ZarrFolder.AXES, transformations));
        failure();
    }

    @Test
    void anAbsurdlyLargeImageOpensAndReadsWhatIsThere() {
        zarr.put("0/.zarray", ZarrFolder.ARRAY.replace("[2, 3]", "[1099511627776, 3]"));
        try (ImageFile file = ImageFiles.open(zarr.path())) {
            assertArrayEquals(new long[]{3, 1L << 40}, file.image().dimensions());
            var access = file.image().pixels().randomAccess();
            access.setPosition(new long[]{2, (1L << 40) - 1});
            assertEquals(9, access.get().getRealDouble());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zlib", "gzip", "zstd", "blosc"})
    void fewBytesNeverBecomeAHugeChunk(String compressor) {
        zarr.put("0/.zarray", ZarrFolder.ARRAY.replace("[2, 2]", "[2147483639, 1]").replace("'compressor': null",
            "'compressor': {'id': '" + compressor + "'}"));
        zarr.put("0/0.0", new byte[40]);
        assertTrue(failure().contains("completely"), failure());
    }

    @Test
    void aMissingChunkThatMemoryCannotHoldIsSaid() {
        assumeTrue(Runtime.getRuntime().maxMemory() < 3L * 2_147_483_639);
        zarr.put("0/.zarray", ZarrFolder.ARRAY.replace("[2, 3]", "[2147483639, 1]").replace("[2, 2]", "[2147483639, 1]"));
        try (ImageFile file = ImageFiles.open(zarr.path())) {
            Files.delete(zarr.path().resolve("0/0.0"));
            RestorationException e = assertThrows(RestorationException.class, () -> file.image().pixels().randomAccess().get());
            assertEquals(RestorationException.Kind.MEMORY, e.kind());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void chunksOfAWrongSizeAreSaid() {
        zarr.put("0/0.1", new byte[]{1, 2, 3});
        assertTrue(failure().contains("completely"), failure());
        zarr.put("0/0.1", new byte[]{1, 2, 3, 4, 5});
        assertTrue(failure().contains("5 bytes"), failure());
    }

    @Test
    void deeplyNestedDescriptionsAreNoDanger() {
        zarr.put(".zattrs", "{'a':" + "[".repeat(100_000) + "]".repeat(100_000) + "}");
        failure();
    }
}
