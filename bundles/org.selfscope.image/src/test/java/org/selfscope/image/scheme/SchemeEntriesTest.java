package org.selfscope.image.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.selfscope.image.AxisType;
import org.selfscope.image.RestorationException;
import org.selfscope.image.mask.BlindSpot;
import org.selfscope.image.mask.Constant;
import org.selfscope.image.mask.NeighbourMedian;
import org.selfscope.image.mask.RandomNeighbour;

class SchemeEntriesTest {

    /** Entries as text, which stored workflows contain and which therefore never change. */
    private static Map<String, String> entries(String text) {
        Map<String, String> entries = new TreeMap<>();
        for (String entry : text.split(" ")) {
            entries.put(entry.substring(0, entry.indexOf('=')), entry.substring(entry.indexOf('=') + 1));
        }
        return entries;
    }

    private static void assertStored(String text, SamplingScheme scheme) {
        assertEquals(entries(text), SchemeEntries.of(scheme));
        assertEquals(scheme, SchemeEntries.read(entries(text)));
    }

    @Test
    void storedFormsStay() {
        List<AxisType> plane = List.of(AxisType.X, AxisType.Y);
        assertStored("version=1 family=grid-blind-spot axes=X,Y seed=0 period=4 spot=point fill=interpolation",
            GridBlindSpot.along(AxisType.X, AxisType.Y));
        assertStored("version=1 family=grid-blind-spot axes=X,Y seed=-3 period=5 spot=box spot_span=5,1 fill=median fill_radius=2",
            new GridBlindSpot(plane, 5, BlindSpot.box(5, 1), new NeighbourMedian(2), -3));
        assertStored("version=1 family=random-blind-spot axes=X,Y,Z seed=0 density=0.002 minimum_distance=1 spot=point "
            + "fill=random-neighbour fill_radius=5", RandomBlindSpot.along(AxisType.X, AxisType.Y, AxisType.Z));
        assertStored("version=1 family=random-blind-spot axes=X,Y seed=9 density=0.01 minimum_distance=2 spot=cross spot_span=3,5 "
            + "fill=constant fill_value=0.1", new RandomBlindSpot(plane, 0.01, 2, BlindSpot.cross(3, 5), new Constant(0.1f), 9));
        assertStored("version=1 family=grid-blind-spot axes=X,Y seed=0 period=4 spot=point fill=random-neighbour-with-centre fill_radius=3",
            new GridBlindSpot(plane, 4, BlindSpot.POINT, new RandomNeighbour(3, true), 0));
        assertStored("version=1 family=neighbour-pair axes=X,Y seed=1", new NeighbourPair(plane, 1));
        assertStored("version=1 family=diagonal-pair axes=X,Y seed=2", new DiagonalPair(plane, 2));
        assertStored("version=1 family=interleaved-pair axes=X,Y seed=3 swap=true", new InterleavedPair(plane, true, 3));
        assertStored("version=1 family=chequerboard-pair axes=X,Y seed=4 halved=Y", new ChequerboardPair(plane, List.of(AxisType.Y), 4));
        assertStored("version=1 family=frame-pair axes=TIME seed=5 swap=false", new FramePair(AxisType.TIME, false, 5));
        assertStored("version=1 family=resampled-pair axes=X,Y seed=6", new ResampledPair(plane, 6));
    }

    @ParameterizedTest
    @CsvSource({"family,quantum-pair,quantum-pair", "version,2,version 2", "version,0,version 0", "version,new,version", "axes,'X,W',W",
        "axes,'',axes", "seed,1.5,seed", "period,four,period", "fill,magic,magic", "spot,blob,blob", "surprise,1,surprise"})
    void damagedOrNewerEntriesAreRefusedWithASentence(String key, String value, String named) {
        Map<String, String> entries = new TreeMap<>(SchemeEntries.of(GridBlindSpot.along(AxisType.X, AxisType.Y)));
        entries.put(key, value);
        RestorationException e = assertThrows(RestorationException.class, () -> SchemeEntries.read(entries));
        assertEquals(RestorationException.Kind.SETTING, e.kind());
        assertTrue(e.getMessage().contains(named) && e.getMessage().endsWith("."), e.getMessage());
        assertTrue(e.resolution().endsWith("."), e.resolution());
    }

    @Test
    void everyEntryIsNeeded() {
        Schemes.all().forEach(scheme -> SchemeEntries.of(scheme).keySet().forEach(key -> {
            Map<String, String> entries = new TreeMap<>(SchemeEntries.of(scheme));
            entries.remove(key);
            RestorationException e = assertThrows(RestorationException.class, () -> SchemeEntries.read(entries));
            assertTrue(e.getMessage().contains("\"" + key + "\""), e.getMessage());
        }));
    }

    @Test
    void storedSettingsOutOfRangeAreRefused() {
        for (String text : List.of("version=1 family=grid-blind-spot axes=X,Y seed=0 period=1 spot=point fill=interpolation",
            "version=1 family=diagonal-pair axes=X seed=2", "version=1 family=resampled-pair axes=X,Y,Z seed=2", "version=1 family=frame-pair axes=Z,TIME seed=5 swap=false",
            "version=1 family=frame-pair axes=TIME seed=5 swap=maybe", "version=1 family=neighbour-pair axes=X,X seed=1",
            "version=1 family=neighbour-pair axes=X,CHANNEL seed=1", "version=1 family=interleaved-pair axes=TIME seed=3 swap=true",
            "version=1 family=chequerboard-pair axes=X,Y seed=4 halved=Z",
            "version=1 family=random-blind-spot axes=X,Y seed=0 density=0.2 minimum_distance=4 spot=point fill=interpolation",
            "version=1 family=grid-blind-spot axes=X,Y seed=0 period=4 spot=box spot_span=3 fill=interpolation",
            "version=1 family=grid-blind-spot axes=X,Y seed=0 period=3 spot=box spot_span=3,5 fill=interpolation",
            "version=1 family=grid-blind-spot axes=Y seed=0 period=4 spot=cross spot_span=5 fill=interpolation")) {
            RestorationException e = assertThrows(RestorationException.class, () -> SchemeEntries.read(entries(text)), text);
            assertEquals(RestorationException.Kind.SETTING, e.kind());
        }
    }
}
